package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Puts together a client's contacts as they are now: who, under which name, and whether
 * at work.
 */
@Service
public class ContactsNow {

	private final Assignments assignments;

	private final StaffRegister register;

	private final Policies policies;

	private final Clock clock;

	ContactsNow(Assignments assignments, StaffRegister register, Policies policies, Clock clock) {
		this.assignments = assignments;
		this.register = register;
		this.policies = policies;
		this.clock = clock;
	}

	/** Both contacts, today. */
	public Contacts of(Client client) {
		return of(client.municipalityId(), client.clientId(), Days.today(this.clock));
	}

	/** Both contacts as they are on a day. */
	public Contacts of(String municipalityId, UUID clientId, LocalDate day) {
		List<Assignment> open = this.assignments.openOf(clientId);
		if (open.isEmpty()) {
			return new Contacts(null, null, leavers(municipalityId, clientId, open));
		}
		Policy policy = this.policies.of(municipalityId, day);
		List<Contact> contacts = open.stream().map((assignment) -> contact(assignment, policy, day)).toList();
		return new Contacts(in(contacts, ContactRole.MAIN), in(contacts, ContactRole.DEPUTY),
				leavers(municipalityId, clientId, open));
	}

	private List<Leaver> leavers(String municipalityId, UUID clientId, List<Assignment> open) {
		if (open.size() == ContactRole.values().length) {
			return List.of();
		}
		return this.assignments.withoutSuccessor(clientId)
			.stream()
			.filter((left) -> open.stream().noneMatch((assignment) -> assignment.role() == left.role()))
			.map((left) -> new Leaver(left.role(), this.register.find(municipalityId, left.staffId()).orElseThrow(),
					left.endedOn().plusDays(1)))
			.toList();
	}

	private Contact contact(Assignment assignment, Policy policy, LocalDate today) {
		String municipalityId = assignment.municipalityId();
		StaffMember staff = this.register.find(municipalityId, assignment.staffId()).orElseThrow();
		boolean away = new Presence(staff, this.register.leavesOf(municipalityId, staff.staffId())).isAway(today);
		return new Contact(assignment.assignmentId(), assignment.role(), assignment.kind(),
				roleName(assignment, policy), staff, assignment.validFrom(), away);
	}

	private static String roleName(Assignment assignment, Policy policy) {
		String name = switch (assignment.kind()) {
			case PERMANENT_CARE_CONTACT -> policy.roleName();
			case CONTACT_PERSON -> policy.contactPersonName();
		};
		return switch (assignment.role()) {
			case MAIN -> name;
			case DEPUTY -> "vice " + name;
		};
	}

	private static @Nullable Contact in(List<Contact> contacts, ContactRole role) {
		return contacts.stream().filter((contact) -> contact.role() == role).findFirst().orElse(null);
	}

}

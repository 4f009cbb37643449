package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Appoints MAIN or DEPUTY, for the first time or in another's stead (rules 1-4 and 6).
 */
@Service
public class AppointContact {

	private final ClientDoor door;

	private final StaffRegister register;

	private final Policies policies;

	private final Needs needs;

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final ChangeWishes wishes;

	private final DelegatedTaskNeeds tasks;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	AppointContact(ClientDoor door, StaffRegister register, Policies policies, Needs needs, Assignments assignments,
			ContactsNow contactsNow, ChangeWishes wishes, DelegatedTaskNeeds tasks, Publisher<AssignmentFact> publisher,
			Clock clock) {
		this.door = door;
		this.register = register;
		this.policies = policies;
		this.needs = needs;
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.wishes = wishes;
		this.tasks = tasks;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Appoints. Someone who already has the role keeps it, and nothing is published.
	 * @param expected the client's version that the caller builds on
	 * @return both contacts as they now are, the client's new version, the delegated
	 * tasks the client needs that the person may not do, and the person's last day of
	 * employment
	 * @throws Refused where a rule is broken, the version is another, or someone else
	 * appoints in this municipality
	 */
	@Transactional
	public Appointed appoint(Caller caller, String municipalityId, UUID clientId, ContactRole role, Appointment wish,
			long expected) {
		requireAppointer(caller, municipalityId);
		// Before the client: a leave locks in this order too.
		Optional<StaffMember> held = this.register.hold(municipalityId, wish.staffId());
		Client client = this.door.command(caller, municipalityId, clientId, "appoint contact");
		client.requireBuiltOn(expected);
		client.requireHomeCare();
		StaffMember staff = held.orElseThrow(() -> Refused.rule("staffId", "contact-is-on-the-staff",
				"There is no such member of the staff in the municipality."));
		Contacts before = this.contactsNow.of(client);
		ContactKind kind = kind(role, this.needs.of(clientId).kind(), before);
		requireFit(role, kind, staff, wish, before);
		Contact previous = before.in(role);
		if (previous == null || !previous.isAlready(staff, kind)) {
			assign(caller, client, new Assignment(UUID.randomUUID(), clientId, municipalityId, role, kind,
					staff.staffId(), wish.validFrom()), wish, previous);
		}
		return new Appointed(this.contactsNow.of(client), client.version(),
				this.tasks.of(clientId)
					.stream()
					.filter((code) -> !staff.employment().isDelegated(code, wish.validFrom()))
					.toList(),
				staff.employment().employedUntil());
	}

	/** DEPUTY is of MAIN's kind: vice to a kontaktman is no vice fast omsorgskontakt. */
	private static ContactKind kind(ContactRole role, ContactKind settled, Contacts before) {
		Contact main = before.main();
		return (role == ContactRole.DEPUTY && main != null) ? main.kind() : settled;
	}

	private void requireAppointer(Caller caller, String municipalityId) {
		if (!caller.isAnyOf(this.policies.of(municipalityId, Days.today(this.clock)).appointers())) {
			throw Refused.forbidden("appointed-by-policy", "In this municipality someone else appoints contacts.");
		}
	}

	private static void requireFit(ContactRole role, ContactKind kind, StaffMember staff, Appointment wish,
			Contacts before) {
		before.requireTwoPeople(role, staff);
		if (!staff.employment().coversDay(wish.validFrom())) {
			throw Refused.rule("staffId", "contact-is-employed", "The person is not employed on the first day.");
		}
		Contact previous = before.in(role);
		if (previous != null && wish.validFrom().isBefore(previous.validFrom())) {
			throw Refused.rule("validFrom", "not-before-predecessor",
					"The first day must not be before the first day of the one now in the role.");
		}
		MainContactIsAssistantNurse.check(role, kind, staff, wish.validFrom());
	}

	private void assign(Caller caller, Client client, Assignment assignment, Appointment wish,
			@Nullable Contact previous) {
		if (previous != null) {
			this.assignments.end(previous.assignmentId(), wish.validFrom().minusDays(1), wish.reason());
		}
		this.assignments.add(assignment, caller.actor());
		Contacts now = this.contactsNow.of(client);
		Contact contact = Objects.requireNonNull(now.in(assignment.role()));
		AssignmentFact fact = (previous == null) ? new AssignmentFact.Appointed(contact, caller.actor(), now)
				: new AssignmentFact.Replaced(previous, contact, wish.reason(), caller.actor(),
						fulfil(client, contact, previous), now);
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

	/**
	 * Another person meets the client's wish, whether or not it is the one wished for.
	 */
	private @Nullable ChangeWish fulfil(Client client, Contact contact, Contact previous) {
		if (previous.staff().staffId().equals(contact.staff().staffId())) {
			return null;
		}
		ChangeWish wish = this.wishes.openOf(client.clientId(), contact.role()).orElse(null);
		if (wish != null) {
			this.wishes.close(wish.wishId(), ChangeWish.State.FULFILLED, Days.today(this.clock),
					contact.assignmentId());
		}
		return wish;
	}

	/**
	 * What came of an appointment.
	 *
	 * @param contacts both contacts as they now are
	 * @param version of the client
	 * @param tasksNotDelegated the delegated tasks the client needs that the one
	 * appointed may not do on the first day
	 * @param lastDay last day of the employment of the one appointed, where known
	 */
	public record Appointed(Contacts contacts, long version, List<String> tasksNotDelegated,
			@Nullable LocalDate lastDay) {
	}

}

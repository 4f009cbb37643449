package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;

/**
 * Hands one client over from a contact who leaves the employer (rule 7). The caller has
 * locked the staff concerned, in the order of their ids, and then the client.
 */
@Service
public class Succeed {

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final ChangeWishes wishes;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	Succeed(Assignments assignments, ContactsNow contactsNow, ChangeWishes wishes, Publisher<AssignmentFact> publisher,
			Clock clock) {
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.wishes = wishes;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * The successor takes over the role as it is in law.
	 * @param lastDay the leaver's last day; the successor's first is the day after, or
	 * the leaver's own first day where that is later
	 * @throws Refused where the successor may not have the role
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void handOver(Caller caller, Client client, ContactRole role, StaffMember successor, LocalDate lastDay,
			String reason) {
		Contacts before = this.contactsNow.of(client);
		Contact previous = Objects.requireNonNull(before.in(role));
		LocalDate from = previous.validFrom().isAfter(lastDay) ? previous.validFrom() : lastDay.plusDays(1);
		before.requireTwoPeople(role, successor);
		if (!successor.employment().coversDay(from)) {
			throw Refused.rule("staffId", "contact-is-employed", "The person is not employed on the first day.");
		}
		MainContactIsAssistantNurse.check(role, previous.kind(), successor, from);
		this.assignments.end(previous.assignmentId(), from.minusDays(1), reason);
		UUID assignmentId = UUID.randomUUID();
		this.assignments.add(new Assignment(assignmentId, client.clientId(), client.municipalityId(), role,
				previous.kind(), successor.staffId(), from), caller.actor());
		// Another person meets a wish to change, whoever it was that was wished for.
		ChangeWish fulfilled = this.wishes.openOf(client.clientId(), role).orElse(null);
		if (fulfilled != null) {
			this.wishes.close(fulfilled.wishId(), ChangeWish.State.FULFILLED, Days.today(this.clock), assignmentId);
		}
		Contacts now = this.contactsNow.of(client);
		publish(client, new AssignmentFact.Replaced(previous, Objects.requireNonNull(now.in(role)), reason,
				caller.actor(), fulfilled, now));
	}

	/**
	 * The role stands empty until someone is appointed. Who covers, and that the unit
	 * manager is warned, follows as it does whenever a contact is away.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(Caller caller, Client client, ContactRole role, LocalDate lastDay, String reason) {
		Contact previous = Objects.requireNonNull(this.contactsNow.of(client).in(role));
		this.assignments.endWithoutSuccessor(previous.assignmentId(), lastDay, reason);
		publish(client,
				new AssignmentFact.Ended(previous, lastDay, reason, caller.actor(), this.contactsNow.of(client)));
	}

	private void publish(Client client, AssignmentFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

}

package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.staff.AfterLeave;
import se.carecontact.contact.staff.Leave;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;

/**
 * Rule 7: a client never stands without a contact. An absent MAIN is covered by DEPUTY;
 * when no contact is at work, the work group covers. It is told when the leave is
 * recorded, with its days, also where it begins later.
 */
@Service
class CoverAbsentContact implements AfterLeave {

	private final Assignments assignments;

	private final ContactsNow contactsNow;

	private final StaffRegister register;

	private final ClientDoor door;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	CoverAbsentContact(Assignments assignments, ContactsNow contactsNow, StaffRegister register, ClientDoor door,
			Publisher<AssignmentFact> publisher, Clock clock) {
		this.assignments = assignments;
		this.contactsNow = contactsNow;
		this.register = register;
		this.door = door;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void away(Caller caller, StaffMember member, Leave leave) {
		for (UUID clientId : this.assignments.clientsOf(member.municipalityId(), member.staffId())) {
			Client client = this.door.consequence(caller, member.municipalityId(), clientId, "cover contact on leave");
			Contacts now = this.contactsNow.of(client);
			AssignmentFact fact = cover(member, leave, now);
			if (fact != null) {
				publish(client, fact);
			}
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void back(Caller caller, StaffMember member, Leave leave) {
		LocalDate returnedOn = Objects.requireNonNull(leave.returnedOn());
		if (leaveOn(member, returnedOn) != null) {
			return;
		}
		for (UUID clientId : this.assignments.clientsOf(member.municipalityId(), member.staffId())) {
			Client client = this.door.consequence(caller, member.municipalityId(), clientId, "contact is back");
			Contacts now = this.contactsNow.of(client);
			publish(client, new AssignmentFact.Returned(own(now, member), returnedOn, now));
			AssignmentFact stillAway = coverByReturned(member, returnedOn, now);
			if (stillAway != null) {
				publish(client, stillAway);
			}
		}
	}

	/** What the leave means for one client; null where MAIN is at work all the same. */
	private @Nullable AssignmentFact cover(StaffMember member, Leave leave, Contacts now) {
		LocalDate firstDay = leave.from();
		boolean noneAtWork = now.appointed().stream().allMatch((each) -> leaveOn(each.staff(), firstDay) != null);
		if (noneAtWork) {
			return new AssignmentFact.GroupMustCover(firstDay, firstReturn(now, firstDay), now);
		}
		Contact deputy = now.deputy();
		return (own(now, member).role() == ContactRole.MAIN && deputy != null)
				? new AssignmentFact.Covered(member, deputy.staff(), firstDay, leave.until(), now) : null;
	}

	/** A DEPUTY who comes back while MAIN is away takes over from the work group. */
	private @Nullable AssignmentFact coverByReturned(StaffMember member, LocalDate day, Contacts now) {
		Contact main = now.main();
		if (main == null || own(now, member).role() == ContactRole.MAIN) {
			return null;
		}
		Leave mainsLeave = leaveOn(main.staff(), day);
		return (mainsLeave == null) ? null
				: new AssignmentFact.Covered(main.staff(), member, day, mainsLeave.until(), now);
	}

	/** Last day on which none is at work: the day before the first known return. */
	private @Nullable LocalDate firstReturn(Contacts now, LocalDate day) {
		return now.appointed()
			.stream()
			.map((each) -> leaveOn(each.staff(), day))
			.filter((leave) -> leave != null && leave.until() != null)
			.map((leave) -> Objects.requireNonNull(Objects.requireNonNull(leave).until()))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private @Nullable Leave leaveOn(StaffMember member, LocalDate day) {
		return this.register.leavesOf(member.municipalityId(), member.staffId())
			.stream()
			.filter((leave) -> leave.coversDay(day))
			.findFirst()
			.orElse(null);
	}

	private static Contact own(Contacts now, StaffMember member) {
		return now.appointed()
			.stream()
			.filter((each) -> each.staff().staffId().equals(member.staffId()))
			.findFirst()
			.orElseThrow();
	}

	private void publish(Client client, AssignmentFact fact) {
		this.publisher.publish(client.envelope(Days.now(this.clock)), fact);
	}

}

package se.carecontact.contact.assignment;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.staff.AfterLeave;
import se.carecontact.contact.staff.Leave;
import se.carecontact.contact.staff.StaffMember;

/**
 * Rule 7 when a leave is recorded, changed, cancelled or over: what is so today is told
 * at once; what comes later is told on its day by {@link AnnounceContactDays}.
 */
@Service
class CoverAbsentContact implements AfterLeave {

	private final Assignments assignments;

	private final WatchContacts watch;

	private final ClientDoor door;

	private final Clock clock;

	CoverAbsentContact(Assignments assignments, WatchContacts watch, ClientDoor door, Clock clock) {
		this.assignments = assignments;
		this.watch = watch;
		this.door = door;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void away(Caller caller, StaffMember member, Leave leave) {
		look(caller, member, "cover contact on leave");
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void back(Caller caller, StaffMember member, Leave leave) {
		look(caller, member, "contact is back");
	}

	private void look(Caller caller, StaffMember member, String purpose) {
		for (UUID clientId : this.assignments.clientsOf(member.municipalityId(), member.staffId())) {
			Client client = this.door.consequence(caller, member.municipalityId(), clientId, purpose);
			this.watch.look(client.envelope(Days.now(this.clock)), caller.actor());
		}
	}

}

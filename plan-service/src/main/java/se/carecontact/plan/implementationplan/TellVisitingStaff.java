package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.util.List;

import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;

/**
 * Lets whoever plans the visits tell who makes them: a plan must be read by all who visit
 * and before they do, and only the planning knows who will. The visits that
 * contact-service imports tell who came, which is too late to ask them to read.
 */
public class TellVisitingStaff {

	private final ClientsInCare clients;

	private final VisitingStaffKnown visiting;

	private final Clock clock;

	TellVisitingStaff(ClientsInCare clients, VisitingStaffKnown visiting, Clock clock) {
		this.clients = clients;
		this.visiting = visiting;
		this.clock = clock;
	}

	/**
	 * Keeps all who visit the client, in place of what was told before; the same again
	 * changes nothing but the time it was told.
	 * @throws Refused where there is no such client in the units the caller sees, or
	 * nobody is named
	 */
	public VisitingStaff tell(String municipalityId, ClientId clientId, List<StaffId> staff, Caller caller) {
		ClientInCare client = this.clients.lock(clientId)
			.filter((found) -> found.ref().municipalityId().equals(municipalityId))
			.filter((found) -> caller.seesUnit(found.ref().unitId()))
			.orElseThrow(ReadPlans::noSuchClient);
		String staffId = caller.staffId();
		VisitingStaff now = new VisitingStaff(staff, caller.name(), (staffId != null) ? new StaffId(staffId) : null,
				Days.now(this.clock));
		this.visiting.put(client.ref().clientId(), now);
		return now;
	}

}

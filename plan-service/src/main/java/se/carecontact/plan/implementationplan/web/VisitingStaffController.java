package se.carecontact.plan.implementationplan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.TellVisitingStaff;
import se.carecontact.plan.implementationplan.VisitingStaff;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Checks;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;

/** Takes who visits a client from whoever plans the visits. */
@Tag(name = "Visiting staff")
@RestController
class VisitingStaffController {

	private final TellVisitingStaff tellVisitingStaff;

	private final PlanDesk desk;

	VisitingStaffController(TellVisitingStaff tellVisitingStaff, PlanDesk desk) {
		this.tellVisitingStaff = tellVisitingStaff;
		this.desk = desk;
	}

	/** Keeps all who visit the client, in place of what was told before. */
	@Operation(summary = "Tell all staff who visit the client, in place of what was told before",
			description = "Who of them has yet to read a plan is then seen in its readings.")
	@PutMapping(path = "/{municipalityId}/clients/{clientId}/visiting-staff",
			consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Allowed({ Role.PLANNER, Role.UNIT_MANAGER })
	VisitingStaffView tell(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller,
			@RequestBody VisitingStaffRequest body) {
		ClientId client = new ClientId(clientId);
		return VisitingStaffView.of(this.desk.look(caller, municipalityId, client, "visiting-staff.tell",
				() -> this.tellVisitingStaff.tell(municipalityId, client, body.toStaff(), caller)));
	}

	/**
	 * All who visit a client.
	 *
	 * @param staffIds at the employer; at least one, each once
	 */
	record VisitingStaffRequest(List<String> staffIds) {

		VisitingStaffRequest {
			Checks checks = new Checks().list("staffIds", staffIds, 200);
			if (staffIds != null) {
				for (int index = 0; index < staffIds.size(); index++) {
					checks.line("staffIds[" + index + "]", staffIds.get(index), 100);
				}
			}
			checks.orRefuse();
		}

		List<StaffId> toStaff() {
			return this.staffIds.stream().map(StaffId::new).toList();
		}

	}

	/**
	 * All who visit a client, as last told.
	 *
	 * @param staffIds at the employer
	 * @param toldBy who told it
	 * @param toldAt when
	 */
	record VisitingStaffView(List<String> staffIds, String toldBy, Instant toldAt) {

		static VisitingStaffView of(VisitingStaff staff) {
			return new VisitingStaffView(staff.staff().stream().map(StaffId::value).toList(), staff.toldBy(),
					staff.toldAt());
		}

	}

}

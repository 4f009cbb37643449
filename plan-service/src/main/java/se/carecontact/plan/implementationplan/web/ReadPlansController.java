package se.carecontact.plan.implementationplan.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.ReadPlans;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;
import se.carecontact.plan.platform.web.ETags;

/** Shows plans to the staff of the client's unit. */
@Tag(name = "Read plans")
@RestController
@RequestMapping(path = "/{municipalityId}", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadPlansController {

	private final ReadPlans readPlans;

	private final PlanDesk desk;

	ReadPlansController(ReadPlans readPlans, PlanDesk desk) {
		this.readPlans = readPlans;
		this.desk = desk;
	}

	/** The client's plans, oldest first, ended ones too. */
	@Operation(summary = "The client's plans, oldest first, ended ones too")
	@GetMapping("/clients/{clientId}/plans")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	List<PlanSummary> ofClient(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		ClientId client = new ClientId(clientId);
		return this.desk
			.look(caller, municipalityId, client, "plans.list",
					() -> this.readPlans.ofClient(municipalityId, client, caller))
			.stream()
			.map((plan) -> PlanSummary.of(plan, this.desk.today()))
			.toList();
	}

	/**
	 * One plan with all its versions and follow-ups; its ETag is what a change builds on.
	 */
	@Operation(summary = "One plan with all versions and follow-ups; its ETag is what a change builds on")
	@GetMapping("/plans/{planId}")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<PlanView> one(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller) {
		PlanInContext plan = this.desk.read(caller, municipalityId, new PlanId(planId));
		return ResponseEntity.ok().eTag(ETags.of(plan.plan().revision())).body(PlanView.of(plan, this.desk.today()));
	}

}

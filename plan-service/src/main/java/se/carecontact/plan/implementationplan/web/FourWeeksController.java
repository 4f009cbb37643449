package se.carecontact.plan.implementationplan.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.FourWeeks;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.PlanStatus;
import se.carecontact.plan.implementationplan.ReadPlans;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Refused;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;

/** Shows who does what when, over the four weeks a plan repeats. */
@Tag(name = "Four weeks")
@RestController
@RequestMapping(path = "/{municipalityId}", produces = MediaType.APPLICATION_JSON_VALUE)
class FourWeeksController {

	private final ReadPlans readPlans;

	private final PlanDesk desk;

	FourWeeksController(ReadPlans readPlans, PlanDesk desk) {
		this.readPlans = readPlans;
		this.desk = desk;
	}

	/**
	 * All the client's plans in one grid: each version in force, or the draft of a plan
	 * that has none.
	 */
	@Operation(summary = "All the client's plans in one grid, and where activities collide")
	@GetMapping("/clients/{clientId}/four-weeks")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	FourWeeksView ofClient(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		ClientId client = new ClientId(clientId);
		return this.desk.look(caller, municipalityId, client, "plans.four-weeks",
				() -> FourWeeksView.of(FourWeeks.of(this.readPlans.ofClient(municipalityId, client, caller)
					.stream()
					.filter((plan) -> plan.status() != PlanStatus.ENDED)
					.flatMap((plan) -> FourWeeks.Part.of(plan).stream())
					.toList())));
	}

	/** One version's own grid. */
	@Operation(summary = "One version's own grid, and where its activities collide")
	@GetMapping("/plans/{planId}/versions/{version}/four-weeks")
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	FourWeeksView ofVersion(@PathVariable String municipalityId, @PathVariable UUID planId, @PathVariable int version,
			Caller caller) {
		PlanInContext plan = this.desk.read(caller, municipalityId, new PlanId(planId), "plan.four-weeks");
		return FourWeeksView.of(FourWeeks.of(List.of(plan.plan()
			.version(version)
			.map((found) -> new FourWeeks.Part(plan.plan().id(), found))
			.orElseThrow(() -> Refused.notFound("version", "The plan has no such version.")))));
	}

}

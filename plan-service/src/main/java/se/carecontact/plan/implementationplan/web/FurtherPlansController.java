package se.carecontact.plan.implementationplan.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.implementationplan.OpenFurtherPlan;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;
import se.carecontact.plan.platform.web.ETags;

/** Shares a decision out among several plans: several providers, or day and night. */
@Tag(name = "Write plans")
@RestController
@RequestMapping(path = "/{municipalityId}/clients/{clientId}/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class FurtherPlansController {

	private final OpenFurtherPlan openFurtherPlan;

	private final PlanDesk desk;

	FurtherPlansController(OpenFurtherPlan openFurtherPlan, PlanDesk desk) {
		this.openFurtherPlan = openFurtherPlan;
		this.desk = desk;
	}

	/** Opens a further plan of a decision; it is due as the first one. */
	@Operation(summary = "Open a further plan of a decision that several providers, or day and night, share")
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Allowed({ Role.CONTACT, Role.UNIT_MANAGER, Role.PLANNER })
	ResponseEntity<PlanSummary> open(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller,
			@RequestBody FurtherPlanRequest body) {
		ClientId client = new ClientId(clientId);
		Plan opened = this.desk.look(caller, municipalityId, client, "plan.open",
				() -> this.openFurtherPlan.open(municipalityId, client, body.toPart(), caller, PlanDesk.cause()));
		return ResponseEntity.status(HttpStatus.CREATED)
			.eTag(ETags.of(opened.revision()))
			.body(PlanSummary.of(opened, this.desk.today()));
	}

}

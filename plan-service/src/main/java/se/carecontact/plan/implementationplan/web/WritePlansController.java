package se.carecontact.plan.implementationplan.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.plan.implementationplan.AgreePlan;
import se.carecontact.plan.implementationplan.DraftPlan;
import se.carecontact.plan.implementationplan.FollowUpPlan;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.ScopePlan;
import se.carecontact.plan.implementationplan.WritePlanRequest;
import se.carecontact.plan.platform.Caller;
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;
import se.carecontact.plan.platform.web.ETags;

/**
 * Lets the client's main contact or deputy write the plan, agree on it and follow it up.
 */
@Tag(name = "Write plans")
@RestController
@RequestMapping(path = "/{municipalityId}/plans/{planId}", produces = MediaType.APPLICATION_JSON_VALUE)
class WritePlansController {

	private final DraftPlan draftPlan;

	private final AgreePlan agreePlan;

	private final FollowUpPlan followUpPlan;

	private final ScopePlan scopePlan;

	private final PlanDesk desk;

	WritePlansController(DraftPlan draftPlan, AgreePlan agreePlan, FollowUpPlan followUpPlan, ScopePlan scopePlan,
			PlanDesk desk) {
		this.draftPlan = draftPlan;
		this.agreePlan = agreePlan;
		this.followUpPlan = followUpPlan;
		this.scopePlan = scopePlan;
		this.desk = desk;
	}

	/**
	 * Saves the draft in place of the one there is; after an agreement as the next
	 * version.
	 */
	@Operation(summary = "Save the draft in place of the one there is; after an agreement as the next version")
	@PutMapping(path = "/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Allowed(Role.CONTACT)
	ResponseEntity<PlanView> draft(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller,
			@Parameter(required = true, description = "The ETag last read") @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			@RequestBody DraftRequest body) {
		long revision = ETags.required(ifMatch);
		WritePlanRequest request = request(municipalityId, planId, caller);
		return answer(HttpStatus.OK,
				this.desk.write(request, "plan.draft", () -> this.draftPlan.save(request, revision, body.toDraft())));
	}

	/** Says which provider's part of the decision, and of the day, the plan is for. */
	@Operation(summary = "Say which provider's part of the decision, and of the day, the plan is for")
	@PutMapping(path = "/scope", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Allowed(Role.CONTACT)
	ResponseEntity<PlanView> scope(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller,
			@Parameter(required = true, description = "The ETag last read") @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			@RequestBody ScopeRequest body) {
		long revision = ETags.required(ifMatch);
		WritePlanRequest request = request(municipalityId, planId, caller);
		return answer(HttpStatus.OK,
				this.desk.write(request, "plan.scope", () -> this.scopePlan.scope(request, revision, body.toScope())));
	}

	/**
	 * Makes the draft the version in force, since the client or a legal representative
	 * agreed.
	 */
	@Operation(summary = "Make the draft the version in force, since the client or a representative agreed")
	@PostMapping(path = "/agree", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Allowed(Role.CONTACT)
	ResponseEntity<PlanView> agree(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller,
			@Parameter(required = true, description = "The ETag last read") @RequestHeader(name = HttpHeaders.IF_MATCH,
					required = false) @Nullable String ifMatch,
			@RequestBody AgreeRequest body) {
		long revision = ETags.required(ifMatch);
		WritePlanRequest request = request(municipalityId, planId, caller);
		return answer(HttpStatus.OK, this.desk.write(request, "plan.agree",
				() -> this.agreePlan.agree(request, revision, body.toAgreement())));
	}

	/** Records a follow-up of the version in force. */
	@Operation(summary = "Record a follow-up of the version in force")
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping(path = "/follow-ups", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Allowed(Role.CONTACT)
	ResponseEntity<PlanView> followUp(@PathVariable String municipalityId, @PathVariable UUID planId, Caller caller,
			@RequestBody FollowUpRequest body) {
		WritePlanRequest request = request(municipalityId, planId, caller);
		return answer(HttpStatus.CREATED,
				this.desk.write(request, "plan.follow-up", () -> this.followUpPlan.followUp(request, body.toReport())));
	}

	private static WritePlanRequest request(String municipalityId, UUID planId, Caller caller) {
		return new WritePlanRequest(municipalityId, new PlanId(planId), caller, PlanDesk.cause());
	}

	private ResponseEntity<PlanView> answer(HttpStatus status, PlanInContext plan) {
		return ResponseEntity.status(status)
			.eTag(ETags.of(plan.plan().revision()))
			.body(PlanView.of(plan, this.desk.today()));
	}

}

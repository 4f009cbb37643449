package se.carecontact.contact.decision.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Decisions;
import se.carecontact.contact.decision.DecisionPush;
import se.carecontact.contact.decision.EndDecision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.decision.PushDecision;
import se.carecontact.contact.decision.PushOutcome;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
@RequestMapping("/{municipalityId}/decisions/{decisionId}")
class DecisionController {

	private final PushDecision pushDecision;

	private final EndDecision endDecision;

	private final Decisions decisions;

	private final ClientDoor door;

	DecisionController(PushDecision pushDecision, EndDecision endDecision, Decisions decisions, ClientDoor door) {
		this.pushDecision = pushDecision;
		this.endDecision = endDecision;
		this.decisions = decisions;
		this.door = door;
	}

	/** Makes the decision be as pushed; the same push again has no effect. */
	@PutMapping
	@Allowed(Role.CASE_SYSTEM)
	ResponseEntity<DecisionReceipt> push(@PathVariable String municipalityId, @PathVariable String decisionId,
			@RequestBody PushedDecision body, Caller caller) {
		PushDecision.Pushed pushed = this.pushDecision.push(caller, municipalityId,
				new DecisionPush(decisionId, body.client(), body.grant()));
		return ResponseEntity.status((pushed.outcome() == PushOutcome.CREATED) ? HttpStatus.CREATED : HttpStatus.OK)
			.body(DecisionReceipt.of(pushed.decision()));
	}

	/** Ends the decision; the same ending again has no effect. */
	@PostMapping("/end")
	@Allowed(Role.CASE_SYSTEM)
	DecisionReceipt end(@PathVariable String municipalityId, @PathVariable String decisionId, @RequestBody Ending body,
			Caller caller) {
		return DecisionReceipt.of(this.endDecision.end(caller, municipalityId, decisionId, body));
	}

	@GetMapping
	@Allowed({ Role.CASE_SYSTEM, Role.UNIT_MANAGER, Role.PLANNER })
	DecisionView read(@PathVariable String municipalityId, @PathVariable String decisionId, Caller caller) {
		Decision decision = this.decisions.find(municipalityId, decisionId)
			.orElseThrow(() -> Refused.notFound("decisionId", "There is no such decision."));
		this.door.look(caller, municipalityId, decision.clientId(), "read decision");
		return DecisionView.of(decision);
	}

	/**
	 * What the case system is told.
	 *
	 * @param decisionId its own reference
	 * @param clientId the client's id in this suite
	 * @param revision rises with each change
	 * @param status OPEN or ENDED
	 */
	record DecisionReceipt(String decisionId, UUID clientId, int revision, Decision.Status status) {

		static DecisionReceipt of(Decision decision) {
			return new DecisionReceipt(decision.decisionId(), decision.clientId(), decision.revision(),
					decision.status());
		}

	}

}

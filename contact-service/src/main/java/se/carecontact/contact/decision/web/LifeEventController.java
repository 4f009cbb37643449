package se.carecontact.contact.decision.web;

import java.util.List;
import java.util.UUID;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.LifeEvent;
import se.carecontact.contact.decision.RecordLifeEvent;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class LifeEventController {

	private final RecordLifeEvent recordLifeEvent;

	LifeEventController(RecordLifeEvent recordLifeEvent) {
		this.recordLifeEvent = recordLifeEvent;
	}

	/**
	 * Records that the client died or emigrated, which ends all home care at once; the
	 * same again has no effect.
	 */
	@PostMapping("/{municipalityId}/clients/{clientId}/life-event")
	@Allowed({ Role.CASE_SYSTEM, Role.UNIT_MANAGER })
	EndedDecisions record(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody LifeEvent body,
			Caller caller) {
		List<Decision> ended = this.recordLifeEvent.record(caller, municipalityId, clientId, body);
		return new EndedDecisions(clientId, ended.stream().map(Decision::decisionId).toList());
	}

	/**
	 * What came of it.
	 *
	 * @param clientId the client
	 * @param endedDecisions the decisions that ended now; none where all had ended before
	 */
	record EndedDecisions(UUID clientId, List<String> endedDecisions) {
	}

}

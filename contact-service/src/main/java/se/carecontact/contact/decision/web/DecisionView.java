package se.carecontact.contact.decision.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.decision.Grant;

/**
 * A decision as read. Who the client is, only the client's own address tells.
 *
 * @param decisionId the case system's reference
 * @param clientId the client
 * @param revision rises with each change
 * @param status OPEN or ENDED
 * @param grant what it grants
 * @param ending how it ended
 */
record DecisionView(String decisionId, UUID clientId, int revision, Decision.Status status, Grant grant,
		@Nullable Ending ending) {

	static DecisionView of(Decision decision) {
		return new DecisionView(decision.decisionId(), decision.clientId(), decision.revision(), decision.status(),
				decision.grant(), decision.ending());
	}

}

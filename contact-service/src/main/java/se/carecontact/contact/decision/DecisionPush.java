package se.carecontact.contact.decision;

import se.carecontact.contact.client.Identity;
import se.carecontact.contact.platform.Checks;

/**
 * A decision as the case system says it is.
 *
 * @param decisionId the case system's reference
 * @param identity whom it is for
 * @param grant what it grants
 */
public record DecisionPush(String decisionId, Identity identity, Grant grant) {

	public DecisionPush {
		new Checks().reference("decisionId", decisionId).orRefuse();
	}

}

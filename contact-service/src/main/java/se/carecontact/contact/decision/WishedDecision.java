package se.carecontact.contact.decision;

import java.util.Map;

import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.Identity;

/**
 * A push that has been found right in itself: what it grants, in order, and the names of
 * its services.
 *
 * @param decisionId the case system's reference
 * @param identity whom it is for
 * @param grant what it grants
 * @param serviceNames the services' names by code
 */
record WishedDecision(String decisionId, Identity identity, Grant grant, Map<String, String> serviceNames) {

	/** The decision, were it new. */
	Decision of(Client client) {
		return new Decision(this.decisionId, client.municipalityId(), client.clientId(), 1, this.grant, null);
	}

}

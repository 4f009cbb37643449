package se.carecontact.integration.identity;

import java.util.UUID;

import se.carecontact.events.shared.IdentityKind;

/**
 * Who a client is, for partners that know people by number. Prints the id only.
 *
 * @param clientId the client
 * @param number the identity number
 * @param kind which kind of number
 * @param givenName given name
 * @param familyName family name
 */
public record ClientIdentity(UUID clientId, IdentityNumber number, IdentityKind kind, String givenName,
		String familyName) {

	@Override
	public String toString() {
		return "ClientIdentity[" + this.clientId + "]";
	}

}

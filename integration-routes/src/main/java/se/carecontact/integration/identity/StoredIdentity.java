package se.carecontact.integration.identity;

import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.shared.IdentityKind;

/** The form in which an identity is sealed. Never printed. */
record StoredIdentity(String number, IdentityKind kind, String givenName, String familyName) {

	static StoredIdentity of(ClientIdentity event) {
		return new StoredIdentity(event.getIdentityNumber(), event.getIdentityKind(), event.getGivenName(),
				event.getFamilyName());
	}

	@Override
	public String toString() {
		return "StoredIdentity[•••]";
	}

}

package se.carecontact.contact.client;

import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Checks;

/**
 * Who a client is, as the case system says.
 *
 * @param identityNumber personnummer, samordningsnummer or reserve number
 * @param givenName given name
 * @param familyName family name
 * @param protectedIdentity whether the identity is protected; required, so that no one is
 * taken for unprotected by default
 */
public record Identity(IdentityNumber identityNumber, String givenName, String familyName,
		ProtectedIdentity protectedIdentity) {

	private static final int NAME_LENGTH = 100;

	public Identity {
		new Checks().present("identityNumber", identityNumber)
			.line("givenName", givenName, NAME_LENGTH)
			.line("familyName", familyName, NAME_LENGTH)
			.present("protectedIdentity", protectedIdentity)
			.orRefuse();
	}

	/** Given and family name. */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

	/** Whether it is protected; whatever is not said to be unprotected is. */
	public boolean isProtected() {
		return this.protectedIdentity != ProtectedIdentity.NONE;
	}

	/** Masked: the name of a client is not for logs either. */
	@Override
	public String toString() {
		return "Identity[************]";
	}

}

package se.carecontact.contact.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller may be, as the token's claim {@code roles} says, such as
 * {@code unit-manager}.
 */
public enum Role {

	/** The municipality's case system, which pushes decisions. */
	CASE_SYSTEM,

	/** Enhetschef: answers for contacts being appointed. */
	UNIT_MANAGER,

	/** Planerare, samordnare, koordinator. */
	PLANNER,

	/** Someone on the staff who is, or may be, a client's contact. */
	CONTACT,

	/** Integration operator. */
	OPERATOR,

	/** Primary care, over FHIR only. */
	PRIMARY_CARE,

	/** integration-routes. */
	INTEGRATION;

	/** The role as it stands in a token. */
	public String claim() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The role of that name, or empty: a role unknown here gives no right. */
	public static Optional<Role> ofClaim(String claim) {
		return Arrays.stream(values()).filter((role) -> role.claim().equals(claim)).findFirst();
	}

}

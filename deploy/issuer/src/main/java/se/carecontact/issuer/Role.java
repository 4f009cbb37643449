package se.carecontact.issuer;

import java.util.Locale;

/**
 * What a token's holder may be in the suite.
 */
enum Role {

	/** The municipality's system for decisions. */
	CASE_SYSTEM,
	/** Answers for a unit. */
	UNIT_MANAGER,
	/** Plans a unit's visits. */
	PLANNER,
	/** Contact of clients in a unit. */
	CONTACT,
	/** Watches over deliveries. */
	OPERATOR,
	/** Besides, may read what a delivery says; each look is logged. */
	DELIVERY_BODY,
	/** Reads who did and looked at what at the operator's API. */
	DELIVERY_AUDIT,
	/** Primary care as a system. */
	PRIMARY_CARE,
	/** integration-routes as a system. */
	INTEGRATION;

	/** As it stands in a token: {@code case-system}. */
	String claim() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether its holder is a person, who sees their own units only. */
	boolean isOfAUnit() {
		return switch (this) {
			case UNIT_MANAGER, PLANNER, CONTACT -> true;
			case CASE_SYSTEM, OPERATOR, DELIVERY_BODY, DELIVERY_AUDIT, PRIMARY_CARE, INTEGRATION -> false;
		};
	}

	/** Whether its holder serves all municipalities. */
	boolean isOfAllMunicipalities() {
		return switch (this) {
			case OPERATOR, DELIVERY_BODY, DELIVERY_AUDIT, INTEGRATION -> true;
			case CASE_SYSTEM, UNIT_MANAGER, PLANNER, CONTACT, PRIMARY_CARE -> false;
		};
	}

}

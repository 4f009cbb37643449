package se.carecontact.contact.timeneed;

import java.util.Map;
import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/** What the planner is told. */
public sealed interface PlanningFact {

	/** A contact needs time. */
	record TimeNeeded(UUID timeNeedId, TimeNeed need, Actor by) implements PlanningFact {
	}

	/** Something is wished; the services' names by code. */
	record Wished(UUID planningWishId, PlanningWish wish, Map<String, String> serviceNames,
			Actor by) implements PlanningFact {
	}

}

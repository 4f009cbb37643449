package se.carecontact.contact.timeneed;

import java.time.Instant;
import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/** Every time need and planning wish. */
public interface PlanningNeeds {

	void add(UUID clientId, UUID timeNeedId, TimeNeed need, Actor by, Instant at);

	void add(UUID clientId, UUID planningWishId, PlanningWish wish, Actor by, Instant at);

}

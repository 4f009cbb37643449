package se.carecontact.contact.timeneed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import se.carecontact.contact.platform.Actor;

/** Every time need and planning wish. */
public interface PlanningNeeds {

	void add(UUID clientId, UUID timeNeedId, TimeNeed need, Actor by, Instant at);

	void add(UUID clientId, UUID planningWishId, PlanningWish wish, Actor by, Instant at);

	/** What has been wished for a client, latest first. */
	List<ToldWish> wishesOf(UUID clientId);

	/**
	 * A wish that was told.
	 *
	 * @param wish the wish
	 * @param at when it was told
	 */
	record ToldWish(PlanningWish wish, Instant at) {
	}

}

package se.carecontact.plan.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads the access log. */
public interface AccessEntries {

	/**
	 * A client's entries, oldest first.
	 * @param from first moment
	 * @param before first moment after
	 * @param after the place of the last entry already read; null from the beginning
	 */
	List<AccessEntry> of(UUID clientId, Instant from, Instant before, @Nullable Place after, int limit);

	/**
	 * Where an entry stands.
	 *
	 * @param at its moment
	 * @param id its id
	 */
	record Place(Instant at, long id) {
	}

}

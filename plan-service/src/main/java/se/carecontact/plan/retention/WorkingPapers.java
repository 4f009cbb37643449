package se.carecontact.plan.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Drafts that ended plans left behind. */
public interface WorkingPapers {

	/**
	 * Plans with a draft that ended before a day, oldest first, after one already looked
	 * at; at a cost that follows from how many are returned.
	 */
	List<EndedPlan> endedBefore(LocalDate day, @Nullable EndedPlan after, int limit);

	/**
	 * Locks the plan's client, unless someone else has, and says whether that was done.
	 */
	boolean lockIfFree(EndedPlan plan);

	/** Deletes a plan's draft; how many rows by table. */
	Map<String, Integer> deleteDraft(UUID planId);

	/** A plan that has ended and has a draft. */
	record EndedPlan(UUID planId, UUID clientId, String municipalityId, LocalDate endedOn) {
	}

}

package se.carecontact.contact.suggestion;

import java.util.List;
import java.util.SortedSet;

/**
 * Someone suggested for a vacancy.
 *
 * @param rank 1 is the best
 * @param candidate who, with the facts the suggestion rests on
 * @param parts its points
 * @param missingTasks needed health tasks that are not delegated to the person
 * @param reasons why, and what speaks against
 * @param after the spread over the unit, were the person appointed
 */
public record Suggestion(int rank, Candidate candidate, ScoreParts parts, SortedSet<String> missingTasks,
		List<Reason> reasons, Spread after) {

	public Suggestion {
		reasons = List.copyOf(reasons);
	}

	/**
	 * Someone who can't be appointed.
	 *
	 * @param candidate who
	 * @param reason the rule that stands against it
	 */
	public record Excluded(Candidate candidate, Reason reason) {
	}

}

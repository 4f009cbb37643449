package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.suggestion.Away;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.Load;
import se.carecontact.contact.suggestion.Reason;
import se.carecontact.contact.suggestion.ScoreParts;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.Suggestion;

/**
 * A suggestion as read.
 *
 * @param rank 1 is the best
 * @param staffId who
 * @param name full name
 * @param title professional title
 * @param score all points
 * @param parts the points by what they are for
 * @param reasons why, in words
 * @param facts what the reasons rest on
 * @param spreadAfter the unit's spread in the role, were the person appointed
 */
public record SuggestionView(int rank, String staffId, String name, String title, int score, ScoreParts parts,
		List<ReasonView> reasons, SuggestionFacts facts, Spread spreadAfter) {

	/** The view of a suggestion, in a language. */
	public static SuggestionView of(Suggestion suggestion, Reason.Language language) {
		Candidate candidate = suggestion.candidate();
		return new SuggestionView(suggestion.rank(), candidate.staffId(), candidate.name(), candidate.title(),
				suggestion.parts().total(), suggestion.parts(),
				suggestion.reasons().stream().map((reason) -> ReasonView.of(reason, language)).toList(),
				SuggestionFacts.of(candidate, suggestion.missingTasks()), suggestion.after());
	}

	/**
	 * A reason.
	 *
	 * @param code its stable name
	 * @param text in words
	 */
	public record ReasonView(Reason.Code code, String text) {

		static ReasonView of(Reason reason, Reason.Language language) {
			return new ReasonView(reason.code(), reason.in(language));
		}

	}

	/**
	 * What a suggestion rests on.
	 *
	 * @param unitId the person's unit
	 * @param weekendTeam helglag
	 * @param clients clients now
	 * @param delegatedTasks of the needed tasks, those delegated
	 * @param missingTasks of the needed tasks, those not delegated
	 * @param employedUntil last day at the employer, where known
	 * @param away a short leave now or soon
	 */
	public record SuggestionFacts(String unitId, @Nullable String weekendTeam, Load clients,
			Collection<String> delegatedTasks, Collection<String> missingTasks, @Nullable LocalDate employedUntil,
			@Nullable Away away) {

		static SuggestionFacts of(Candidate candidate, Collection<String> missing) {
			return new SuggestionFacts(candidate.unitId(), candidate.weekendTeam(), candidate.load(),
					candidate.delegated().stream().sorted().toList(), missing, candidate.employedUntil(),
					candidate.away());
		}

	}

	/**
	 * Someone who can't be appointed.
	 *
	 * @param staffId who
	 * @param name full name
	 * @param rule the rule's name
	 * @param text why, in words
	 */
	public record ExcludedView(String staffId, String name, String rule, String text) {

		static ExcludedView of(Suggestion.Excluded excluded, Reason.Language language) {
			return new ExcludedView(excluded.candidate().staffId(), excluded.candidate().name(),
					excluded.reason().code().rule(), excluded.reason().in(language));
		}

	}

}

package se.carecontact.contact.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.suggestion.Reason.Code;
import se.carecontact.contact.suggestion.Suggestion.Excluded;

/**
 * Rule 5: ranks candidates for one vacancy. The same facts always give the same order:
 * most points first; then fewest clients in the role, fewest in both roles, and last the
 * id of the person.
 */
public final class Ranking {

	private final Vacancy vacancy;

	private final Scoring scoring;

	private final Explanation explanation;

	private final List<Candidate> pool = new ArrayList<>();

	private final List<Scored> scored = new ArrayList<>();

	private final List<Excluded> excluded = new ArrayList<>();

	/** Ranks these candidates. */
	public Ranking(Vacancy vacancy, List<Candidate> candidates, LoadPolicy policy) {
		this.vacancy = vacancy;
		List<Candidate> allowed = new ArrayList<>();
		for (Candidate candidate : candidates) {
			Reason against = Gate.against(candidate, vacancy);
			if (against == null) {
				allowed.add(candidate);
			}
			else {
				this.excluded.add(new Excluded(candidate, against));
			}
			if (sharesLoad(candidate, against)) {
				this.pool.add(candidate);
			}
		}
		this.scoring = new Scoring(vacancy, policy, loads());
		this.explanation = new Explanation(vacancy, policy, before());
		allowed.forEach((candidate) -> this.scored.add(new Scored(candidate, this.scoring.of(candidate))));
		this.scored.sort(order());
	}

	/** The best, at most so many. */
	public List<Suggestion> best(int limit) {
		List<Suggestion> best = new ArrayList<>();
		for (Scored next : this.scored.subList(0, Math.min(limit, this.scored.size()))) {
			best.add(suggestion(best.size() + 1, next));
		}
		return best;
	}

	/** How many may be appointed. */
	public int allowed() {
		return this.scored.size();
	}

	/** Whether someone may be appointed. */
	public boolean isAllowed(String staffId) {
		return this.scored.stream().anyMatch((each) -> each.candidate().staffId().equals(staffId));
	}

	/**
	 * Someone's place, or null where the person is excluded or not among the candidates.
	 */
	public @Nullable Suggestion of(String staffId) {
		for (int i = 0; i < this.scored.size(); i++) {
			if (this.scored.get(i).candidate().staffId().equals(staffId)) {
				return suggestion(i + 1, this.scored.get(i));
			}
		}
		return null;
	}

	/** Those who can't be appointed, in the order given. */
	public List<Excluded> excluded() {
		return List.copyOf(this.excluded);
	}

	/** The spread over the unit as it is now, in the role. */
	public Spread before() {
		return Spread.of(loads());
	}

	private List<Integer> loads() {
		return this.pool.stream().map((candidate) -> candidate.load().in(this.vacancy.role())).toList();
	}

	/**
	 * Whom the unit's clients are spread over: those who may have the role at all, and
	 * those who have it though they may not, so that no one's load is out of sight.
	 */
	private boolean sharesLoad(Candidate candidate, @Nullable Reason against) {
		boolean mayHaveRole = against == null || against.code() == Code.HAS_ROLE
				|| against.code() == Code.HAS_OTHER_ROLE;
		boolean hasRole = candidate.load().in(this.vacancy.role()) > 0;
		return candidate.unitId().equals(this.vacancy.unitId()) && (mayHaveRole || hasRole);
	}

	private Suggestion suggestion(int rank, Scored scored) {
		Candidate candidate = scored.candidate();
		return new Suggestion(rank, candidate, scored.parts(), this.vacancy.missing(candidate.delegated()),
				this.explanation.of(candidate, scored.parts()), after(candidate));
	}

	private Spread after(Candidate appointed) {
		ContactRole role = this.vacancy.role();
		return Spread.of(this.pool.stream().map((candidate) -> {
			int now = candidate.load().in(role);
			if (candidate.staffId().equals(appointed.staffId())) {
				return now + 1;
			}
			return Objects.equals(candidate.staffId(), this.vacancy.holder()) ? Math.max(0, now - 1) : now;
		}).toList());
	}

	private Comparator<Scored> order() {
		ContactRole role = this.vacancy.role();
		return Comparator.comparingInt((Scored each) -> -each.parts().total())
			.thenComparingInt((each) -> each.candidate().load().in(role))
			.thenComparingInt((each) -> each.candidate().load().total())
			.thenComparing((each) -> each.candidate().staffId());
	}

	private record Scored(Candidate candidate, ScoreParts parts) {
	}

}

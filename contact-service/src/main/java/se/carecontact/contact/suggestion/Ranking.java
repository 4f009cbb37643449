package se.carecontact.contact.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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

	private final Explanation explanation;

	private final Spread before;

	private final List<Candidate> pool = new ArrayList<>();

	/** Clients in the role of each in the pool, as it is now. */
	private final int[] loads;

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
		ContactRole role = vacancy.role();
		this.loads = this.pool.stream().mapToInt((candidate) -> candidate.load().in(role)).toArray();
		this.before = Spread.of(this.loads);
		Scoring scoring = new Scoring(vacancy, policy, this.before);
		this.explanation = new Explanation(vacancy, policy, this.before);
		allowed.forEach((candidate) -> this.scored.add(Scored.of(candidate, scoring.of(candidate), role)));
	}

	/**
	 * The best, at most so many. A few are asked for of perhaps thousands, so only the
	 * best so far are kept in order.
	 */
	public List<Suggestion> best(int limit) {
		PriorityQueue<Scored> kept = new PriorityQueue<>(Comparator.reverseOrder());
		for (Scored next : this.scored) {
			if (kept.size() < limit) {
				kept.add(next);
			}
			else if (limit > 0 && next.compareTo(kept.element()) < 0) {
				kept.remove();
				kept.add(next);
			}
		}
		List<Suggestion> best = new ArrayList<>();
		for (Scored next : kept.stream().sorted().toList()) {
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
		for (Scored each : this.scored) {
			if (each.candidate().staffId().equals(staffId)) {
				long better = this.scored.stream().filter((other) -> other.compareTo(each) < 0).count();
				return suggestion(Math.toIntExact(better) + 1, each);
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
		return this.before;
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
		int[] after = this.loads.clone();
		for (int i = 0; i < after.length; i++) {
			String staffId = this.pool.get(i).staffId();
			if (staffId.equals(appointed.staffId())) {
				after[i]++;
			}
			else if (staffId.equals(this.vacancy.holder())) {
				after[i] = Math.max(0, after[i] - 1);
			}
		}
		return Spread.of(after);
	}

	/**
	 * A candidate with all that the order rests on.
	 *
	 * @param candidate who
	 * @param parts the points
	 * @param points all of them together
	 * @param inRole clients in the role
	 * @param inBoth clients in both roles
	 */
	private record Scored(Candidate candidate, ScoreParts parts, int points, int inRole,
			int inBoth) implements Comparable<Scored> {

		static Scored of(Candidate candidate, ScoreParts parts, ContactRole role) {
			Load load = candidate.load();
			return new Scored(candidate, parts, parts.total(), load.in(role), load.total());
		}

		@Override
		public int compareTo(Scored other) {
			if (this.points != other.points) {
				return Integer.compare(other.points, this.points);
			}
			if (this.inRole != other.inRole) {
				return Integer.compare(this.inRole, other.inRole);
			}
			return (this.inBoth != other.inBoth) ? Integer.compare(this.inBoth, other.inBoth)
					: this.candidate.staffId().compareTo(other.candidate.staffId());
		}

	}

}

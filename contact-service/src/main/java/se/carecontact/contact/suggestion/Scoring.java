package se.carecontact.contact.suggestion;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Gives points, as {@link ScoreParts} says. */
final class Scoring {

	static final int STAYS_DAYS = 180;

	private static final int WISH = 100;

	private static final int MOST = 20;

	private static final int SOME = 10;

	private final Vacancy vacancy;

	private final LoadPolicy policy;

	private final int fewest;

	private final int most;

	Scoring(Vacancy vacancy, LoadPolicy policy, Spread now) {
		this.vacancy = vacancy;
		this.policy = policy;
		this.fewest = now.min();
		this.most = now.max();
	}

	ScoreParts of(Candidate candidate) {
		int load = candidate.load().in(this.vacancy.role());
		return new ScoreParts(candidate.staffId().equals(this.vacancy.wished()) ? WISH : 0, tasks(candidate),
				capacity(load), spread(load), weekend(candidate.weekendTeam()), presence(candidate),
				candidate.unitId().equals(this.vacancy.unitId()) ? SOME : 0);
	}

	private int tasks(Candidate candidate) {
		int needed = this.vacancy.neededTasks().size();
		return (needed == 0) ? MOST : MOST * (needed - this.vacancy.missing(candidate.delegated()).size()) / needed;
	}

	private int capacity(int load) {
		Integer max = this.policy.clientsPerContactMax();
		if (max == null) {
			return MOST;
		}
		Integer min = this.policy.clientsPerContactMin();
		int least = (min != null) ? min : 0;
		return (load < least) ? MOST : MOST * Math.max(0, max - load) / (max - least + 1);
	}

	private int spread(int load) {
		return (this.most == this.fewest) ? MOST : MOST * Math.max(0, this.most - load) / (this.most - this.fewest);
	}

	private int weekend(@Nullable String team) {
		if (!this.policy.oppositeWeekendTeamsPreferred()) {
			return 0;
		}
		String other = this.vacancy.otherWeekendTeam();
		if (team == null || other == null) {
			return SOME / 2;
		}
		return team.equalsIgnoreCase(other) ? 0 : SOME;
	}

	private int presence(Candidate candidate) {
		LocalDate day = this.vacancy.day();
		Away away = candidate.away();
		if (away != null && away.hasBegunBy(day)) {
			return 0;
		}
		LocalDate until = candidate.employedUntil();
		return (until == null || !until.isBefore(day.plusDays(STAYS_DAYS))) ? SOME : SOME / 2;
	}

}

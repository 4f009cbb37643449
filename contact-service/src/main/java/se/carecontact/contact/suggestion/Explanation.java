package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import se.carecontact.contact.staff.TitleProof;
import se.carecontact.contact.suggestion.Reason.Code;

/** Says why someone stands where they stand: one reason per part of the points. */
final class Explanation {

	private final Vacancy vacancy;

	private final LoadPolicy policy;

	private final Spread before;

	Explanation(Vacancy vacancy, LoadPolicy policy, Spread before) {
		this.vacancy = vacancy;
		this.policy = policy;
		this.before = before;
	}

	List<Reason> of(Candidate candidate, ScoreParts parts) {
		List<Reason> reasons = new ArrayList<>();
		if (parts.wish() > 0) {
			reasons.add(Reason.of(Code.WISHED));
		}
		title(candidate, reasons);
		tasks(candidate, reasons);
		load(candidate.load().in(this.vacancy.role()), reasons);
		weekend(candidate, reasons);
		presence(candidate, reasons);
		reasons.add((parts.unit() > 0) ? Reason.of(Code.IN_UNIT) : Reason.of(Code.IN_OTHER_UNIT, candidate.unitId()));
		return reasons;
	}

	private void title(Candidate candidate, List<Reason> reasons) {
		TitleProof proof = candidate.titleProof();
		if (!this.vacancy.needsAssistantNurse() || proof == null) {
			return;
		}
		reasons.add(switch (proof.kind()) {
			case SOCIALSTYRELSEN_CERTIFICATE -> Reason.of(Code.ASSISTANT_NURSE_BY_CERTIFICATE);
			case TRANSITIONAL_RULE -> Reason.of(Code.ASSISTANT_NURSE_BY_TRANSITIONAL_RULE, TitleProof.TRANSITION_ENDS);
		});
	}

	private void tasks(Candidate candidate, List<Reason> reasons) {
		if (this.vacancy.neededTasks().isEmpty()) {
			return;
		}
		Set<String> missing = this.vacancy.missing(candidate.delegated());
		reasons
			.add(missing.isEmpty() ? Reason.of(Code.DELEGATED_ALL_TASKS, String.join(", ", this.vacancy.neededTasks()))
					: Reason.of(Code.LACKS_DELEGATION, String.join(", ", missing)));
	}

	private void load(int load, List<Reason> reasons) {
		Integer max = this.policy.clientsPerContactMax();
		if (max != null) {
			Integer min = this.policy.clientsPerContactMin();
			int least = (min != null) ? min : 0;
			if (load >= max) {
				reasons.add(Reason.of(Code.FULL, load, least, max));
			}
			else {
				reasons.add((load < least) ? Reason.of(Code.BELOW_GUIDE_VALUE, load, least, max)
						: Reason.of(Code.HAS_ROOM, load, max - load, least, max));
			}
		}
		String mean = String.format(Locale.forLanguageTag("sv"), "%.1f", this.before.mean());
		reasons.add(Reason.of((load < this.before.mean()) ? Code.FEWER_THAN_MEAN : Code.AS_MEAN_OR_MORE, load, mean));
	}

	private void weekend(Candidate candidate, List<Reason> reasons) {
		if (!this.policy.oppositeWeekendTeamsPreferred() || this.vacancy.other() == null) {
			return;
		}
		String team = candidate.weekendTeam();
		String other = this.vacancy.otherWeekendTeam();
		if (team == null || other == null) {
			reasons.add(Reason.of(Code.WEEKEND_TEAM_UNKNOWN));
		}
		else {
			reasons.add(team.equalsIgnoreCase(other) ? Reason.of(Code.SAME_WEEKEND_TEAM, team)
					: Reason.of(Code.OPPOSITE_WEEKEND_TEAM, team, other));
		}
	}

	private void presence(Candidate candidate, List<Reason> reasons) {
		LocalDate day = this.vacancy.day();
		Away away = candidate.away();
		if (away != null && away.until() != null) {
			reasons.add(Reason.of(Code.ON_SHORT_LEAVE, away.from(), away.until()));
		}
		LocalDate until = candidate.employedUntil();
		if (until != null && until.isBefore(day.plusDays(Scoring.STAYS_DAYS))) {
			reasons.add(Reason.of(Code.LEAVES_SOON, until));
		}
	}

}

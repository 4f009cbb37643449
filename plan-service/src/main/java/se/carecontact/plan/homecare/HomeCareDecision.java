package se.carecontact.plan.homecare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision on home care, as far as its plan needs it.
 *
 * @param clientId whom it is about
 * @param id the case system's reference
 * @param municipalityId SCB code, four digits
 * @param decidedOn day of the decision
 * @param startsOn first day of service
 * @param goals the goals as they are now
 */
public record HomeCareDecision(ClientId clientId, DecisionId id, String municipalityId, LocalDate decidedOn,
		LocalDate startsOn, List<Goal> goals) {

	public HomeCareDecision {
		goals = List.copyOf(goals);
		if (goals.stream().map(Goal::id).distinct().count() != goals.size()) {
			throw new IllegalArgumentException("A decision has each goal once");
		}
	}

	/** The goal as the decision has it now. */
	public Optional<Goal> goal(GoalId goalId) {
		return this.goals.stream().filter((goal) -> goal.id().equals(goalId)).findFirst();
	}

}

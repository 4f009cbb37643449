package se.carecontact.plan.implementationplan;

import java.util.List;

import se.carecontact.plan.homecare.ClientInCare;
import se.carecontact.plan.homecare.HomeCareDecision;

/**
 * A plan with what is needed to read it.
 *
 * @param plan the plan
 * @param client whose it is
 * @param decision it carries out, with the goals to choose from
 */
public record PlanInContext(Plan plan, ClientInCare client, HomeCareDecision decision) {

	/**
	 * The versions; a draft's goals as the decision words them now, an agreed one's as
	 * they were agreed.
	 */
	public List<PlanVersion> versions() {
		return this.plan.versions().stream().map(this::asItReadsNow).toList();
	}

	/**
	 * Whether the decision has changed or dropped a goal of the version in force: a
	 * changed need, on which a plan is followed up.
	 */
	public boolean goalsChangedSinceAgreed() {
		return this.plan.inForce()
			.stream()
			.flatMap((version) -> version.content().goals().stream())
			.anyMatch((goal) -> !this.decision.goal(goal.id()).filter(goal::equals).isPresent());
	}

	private PlanVersion asItReadsNow(PlanVersion version) {
		return switch (version) {
			case PlanVersion.Agreed agreed -> agreed;
			case PlanVersion.Draft draft -> new PlanVersion.Draft(draft.number(),
					draft.content().followingGoalsOf(this.decision), draft.writtenBy());
		};
	}

}

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

	private PlanVersion asItReadsNow(PlanVersion version) {
		return switch (version) {
			case PlanVersion.Agreed agreed -> agreed;
			case PlanVersion.Draft draft -> new PlanVersion.Draft(draft.number(),
					draft.content().followingGoalsOf(this.decision), draft.writtenBy());
		};
	}

}

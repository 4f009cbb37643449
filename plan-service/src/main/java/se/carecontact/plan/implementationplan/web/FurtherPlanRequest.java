package se.carecontact.plan.implementationplan.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.implementationplan.OpenFurtherPlan;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Scope;
import se.carecontact.plan.platform.Checks;

/**
 * A further plan of a decision.
 *
 * @param decisionId the case system's reference
 * @param provider whose part of it; absent where the provider is the same
 * @param partOfDay which part of the day
 */
record FurtherPlanRequest(String decisionId, @Nullable String provider, PartOfDay partOfDay) {

	FurtherPlanRequest {
		new Checks().line("decisionId", decisionId, 100)
			.optionalLine("provider", provider, 200)
			.present("partOfDay", partOfDay)
			.orRefuse();
	}

	OpenFurtherPlan.Part toPart() {
		return new OpenFurtherPlan.Part(new DecisionId(this.decisionId), new Scope(this.provider, this.partOfDay));
	}

}

package se.carecontact.plan.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Every municipality's policy, and the national default for those who chose none. */
public class PlanPolicies {

	/** A unit's own choice beats its municipality's; then the latest choice counts. */
	private static final Comparator<PolicyChoice> PRECEDENCE = Comparator
		.comparing((PolicyChoice choice) -> choice.unitId() != null)
		.thenComparing(PolicyChoice::from);

	private final PlanPolicy nationalDefault;

	private final List<PolicyChoice> choices;

	public PlanPolicies(PlanPolicy nationalDefault, List<PolicyChoice> choices) {
		this.nationalDefault = nationalDefault;
		this.choices = List.copyOf(choices);
	}

	/** The policy that holds for the unit on that day. */
	public PlanPolicy on(LocalDate day, String municipalityId, String unitId) {
		return this.choices.stream()
			.filter((choice) -> choice.holdsFor(municipalityId, unitId, day))
			.max(PRECEDENCE)
			.map(PolicyChoice::policy)
			.orElse(this.nationalDefault);
	}

}

package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.policy.PlanPolicy;

/**
 * The policy a plan was opened under, which it keeps.
 *
 * @param preset the routine it comes from
 * @param version version of the municipality's policy
 * @param validFrom its first day
 * @param dueSoonDays how many days before its last day the plan is due soon
 */
record PolicyView(String preset, int version, @Nullable LocalDate validFrom, int dueSoonDays) {

	static PolicyView of(PlanPolicy policy) {
		return new PolicyView(policy.name(), policy.version(), policy.validFrom(), policy.dueSoonDays());
	}

}

package se.carecontact.plan.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A municipality follows a policy from a day on.
 *
 * @param municipalityId SCB code, four digits
 * @param unitId the one unit it is for, null for the whole municipality
 * @param from first day
 * @param until last day, null until further notice
 * @param policy the policy chosen
 */
public record PolicyChoice(String municipalityId, @Nullable String unitId, LocalDate from, @Nullable LocalDate until,
		PlanPolicy policy) {

	public PolicyChoice {
		if (until != null && until.isBefore(from)) {
			throw new IllegalArgumentException("A policy ends before it begins: " + from + " to " + until);
		}
		policy = policy.from(from);
	}

	boolean holdsFor(String municipality, String unit, LocalDate day) {
		return this.municipalityId.equals(municipality) && (this.unitId == null || this.unitId.equals(unit))
				&& !this.from.isAfter(day) && (this.until == null || !this.until.isBefore(day));
	}

}

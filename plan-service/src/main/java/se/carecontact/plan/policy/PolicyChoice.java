package se.carecontact.plan.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A municipality follows a policy from a day on.
 *
 * @param municipalityId SCB code, four digits
 * @param unitId the one unit it is for, null for the whole municipality
 * @param from first day
 * @param policy the policy chosen
 */
public record PolicyChoice(String municipalityId, @Nullable String unitId, LocalDate from, PlanPolicy policy) {

	boolean holdsFor(String municipality, String unit, LocalDate day) {
		return this.municipalityId.equals(municipality) && (this.unitId == null || this.unitId.equals(unit))
				&& !this.from.isAfter(day);
	}

}

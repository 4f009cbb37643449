package se.carecontact.plan.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What one municipality (or one of its units) has decided about plans. A plan keeps the
 * policy it was opened under.
 *
 * @param name the routine it comes from, such as {@code blekinge}
 * @param version version of the municipality's policy; 1 for what ships with this service
 * @param validFrom its first day, null where it has none
 * @param planDue when a new plan is due
 * @param followUp when an agreed plan is followed up
 * @param dueSoonDays how many days before its last day a plan is due soon
 */
public record PlanPolicy(String name, int version, @Nullable LocalDate validFrom, DueRule planDue,
		FollowUpRule followUp, int dueSoonDays) {

	private static final int MAX_DUE_SOON_DAYS = 60;

	public PlanPolicy {
		if (dueSoonDays < 0 || dueSoonDays > MAX_DUE_SOON_DAYS) {
			throw new IllegalArgumentException(
					"A plan is due soon 0 to " + MAX_DUE_SOON_DAYS + " days before its last day, not " + dueSoonDays);
		}
	}

	/** The same policy as it holds from a day. */
	public PlanPolicy from(LocalDate day) {
		return new PlanPolicy(this.name, this.version, day, this.planDue, this.followUp, this.dueSoonDays);
	}

}

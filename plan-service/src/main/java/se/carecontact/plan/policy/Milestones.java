package se.carecontact.plan.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days of one decision that a deadline may be counted from.
 *
 * @param decidedOn day of the decision
 * @param startsOn first day of service
 * @param appointedOn first day of the client's first main contact, null until there is
 * one
 * @param introducedOn day the contact presented themself, null until it is done
 */
public record Milestones(LocalDate decidedOn, LocalDate startsOn, @Nullable LocalDate appointedOn,
		@Nullable LocalDate introducedOn) {
}

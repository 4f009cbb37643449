package se.carecontact.plan.retention;

import java.time.LocalDate;

/**
 * A rule as it holds on a day.
 *
 * @param before what is of a day before this one goes
 * @param legalBasis by which law or routine, in words
 */
public record RetentionRule(LocalDate before, String legalBasis) {
}

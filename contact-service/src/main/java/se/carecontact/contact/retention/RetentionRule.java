package se.carecontact.contact.retention;

import java.time.LocalDate;

/**
 * A retention period, reckoned from a day.
 *
 * @param dueOn first day on which to purge
 * @param legalBasis by which law or routine, in words
 */
public record RetentionRule(LocalDate dueOn, String legalBasis) {
}

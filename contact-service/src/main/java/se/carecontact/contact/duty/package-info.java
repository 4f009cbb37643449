/**
 * Duties and their deadlines (rules 1, 6, 8, 9, 10 and 19): opened by what happens to a
 * client, counted by the policy of the case, announced when due soon and overdue.
 *
 * <p>
 * Owns: cases with the policy they keep, duties, and what is reported done. Exposes:
 * {@code OpenDuty}, {@code AnnounceDeadlines}, {@code CompleteReviews},
 * {@code ReadWorklist}. Never depends on: another report. Follows decisions, assignments,
 * identities and units' reviews through their facts; none of them knows of duties.
 */
@NullMarked
package se.carecontact.contact.duty;

import org.jspecify.annotations.NullMarked;

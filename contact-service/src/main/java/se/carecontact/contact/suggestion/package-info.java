/**
 * Who would do well as a client's contact, and how evenly contacts are spread over a unit
 * (rules 5 and 9).
 *
 * <p>
 * Owns: how candidates are ranked and why, and the yearly reviews of units. Exposes:
 * {@code Ranking}, {@code Vacancy}, {@code Candidate}, {@code UnitStaff},
 * {@code NeededTasks}, {@code AfterUnitReview}. Never depends on: the appointment itself;
 * it only suggests.
 */
@NullMarked
package se.carecontact.contact.suggestion;

import org.jspecify.annotations.NullMarked;

/**
 * The client's absence, its change and its end, told to the planner at once (rule 15).
 *
 * <p>
 * Owns: absences. Exposes: {@code Absence}, {@code Absences}. Never depends on: another
 * report.
 */
@NullMarked
package se.carecontact.contact.absence;

import org.jspecify.annotations.NullMarked;

/**
 * Needs of action noted before a team meeting (teamträff, rule 19).
 *
 * <p>
 * Owns: team-meeting needs. Exposes: nothing. Never depends on: another report.
 */
@NullMarked
package se.carecontact.contact.teammeeting;

import org.jspecify.annotations.NullMarked;

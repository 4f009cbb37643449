/**
 * What the planner needs to plan: time needs, and wishes on planning (rule 16).
 *
 * <p>
 * Owns: time needs and planning wishes. Exposes: {@code PlanningNeeds}. Never depends on:
 * another report.
 */
@NullMarked
package se.carecontact.contact.timeneed;

import org.jspecify.annotations.NullMarked;

/**
 * Visits as they were made, from the planning system: the ground of the continuity
 * figures (rule 24).
 *
 * <p>
 * Owns: visits. Exposes: nothing. Never depends on: the figures.
 */
@NullMarked
package se.carecontact.contact.visit;

import org.jspecify.annotations.NullMarked;

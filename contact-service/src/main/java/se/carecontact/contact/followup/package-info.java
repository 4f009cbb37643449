/**
 * Follow-up of the whole (rule 24): how a unit keeps what it promises, per period, from
 * the history.
 *
 * <p>
 * Owns: what the figures must remember that no other feature does. Exposes: nothing.
 * Never depends on: the web of another feature.
 */
@NullMarked
package se.carecontact.contact.followup;

import org.jspecify.annotations.NullMarked;

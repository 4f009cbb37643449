/**
 * The need of a contact, the offer of a fast omsorgskontakt, and who is MAIN and DEPUTY
 * (rules 1-4 and 7).
 *
 * <p>
 * Owns: assessments, offers and assignments. Exposes: {@code Contacts},
 * {@code ContactsNow}, {@code ContactNeed}, {@code Needs}. Never depends on: what a
 * contact reports.
 */
@NullMarked
package se.carecontact.contact.assignment;

import org.jspecify.annotations.NullMarked;

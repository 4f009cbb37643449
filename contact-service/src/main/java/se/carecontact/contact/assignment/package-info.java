/**
 * The need of a contact, the offer of a fast omsorgskontakt, and who is MAIN and DEPUTY
 * (rules 1-4, 6 and 7); what is documented of it, and what a unit manager is warned of.
 *
 * <p>
 * Owns: assessments, offers, assignments, wishes to change, documentation, delegated
 * tasks needed, warnings. Exposes: {@code Contacts}, {@code ContactsNow},
 * {@code ContactNeed}, {@code Needs}, {@code ChangeWishes}, {@code Warnings},
 * {@code DelegatedTaskNeeds}. Never depends on: what a contact reports.
 */
@NullMarked
package se.carecontact.contact.assignment;

import org.jspecify.annotations.NullMarked;

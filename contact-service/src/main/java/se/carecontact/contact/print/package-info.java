/**
 * What is printed for a client's contact: the letter that presents the contacts, the form
 * for planning, and the contact's duty list.
 *
 * <p>
 * Owns: the papers' content and looks. Exposes: nothing. Never depends on: how others
 * keep what it prints.
 */
@NullMarked
package se.carecontact.contact.print;

import org.jspecify.annotations.NullMarked;

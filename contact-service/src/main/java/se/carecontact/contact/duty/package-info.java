/**
 * Duties of the contact, done (rules 8, 10 and 19).
 *
 * <p>
 * Owns: duties done. Exposes: nothing. Never depends on: another report.
 */
@NullMarked
package se.carecontact.contact.duty;

import org.jspecify.annotations.NullMarked;

/**
 * The unit manager's addresses for staff.
 *
 * <p>
 * Owns: /staff. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.staff.web;

import org.jspecify.annotations.NullMarked;

/**
 * Reads what is printed.
 *
 * <p>
 * Owns: no table. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.print.persistence;

import org.jspecify.annotations.NullMarked;

/**
 * When deadlines are looked at.
 *
 * <p>
 * Owns: the interval. Exposes: nothing. Never depends on: persistence, the web.
 */
@NullMarked
package se.carecontact.contact.duty.schedule;

import org.jspecify.annotations.NullMarked;

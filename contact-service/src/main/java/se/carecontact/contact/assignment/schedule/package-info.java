/**
 * When the days are announced.
 *
 * <p>
 * Owns: the running of {@code AnnounceContactDays}. Exposes: nothing. Never depends on:
 * the web.
 */
@NullMarked
package se.carecontact.contact.assignment.schedule;

import org.jspecify.annotations.NullMarked;

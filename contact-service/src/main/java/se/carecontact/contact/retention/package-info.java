/**
 * How long what is kept: what must be purged when, by which rule, and that it was.
 *
 * <p>
 * Owns: retention periods, what is due, the purge log. Exposes: {@code RunRetention}.
 * Never depends on: what a feature keeps, but for which tables it keeps it in.
 */
@NullMarked
package se.carecontact.contact.retention;

import org.jspecify.annotations.NullMarked;

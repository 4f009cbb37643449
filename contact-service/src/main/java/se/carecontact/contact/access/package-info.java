/**
 * Who looked at, or changed, whose data, when and why.
 *
 * <p>
 * Owns: the append-only access log. Exposes: {@code AccessLog}, {@code AccessEntries}.
 * Never depends on: another feature.
 */
@NullMarked
package se.carecontact.contact.access;

import org.jspecify.annotations.NullMarked;

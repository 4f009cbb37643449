/**
 * Small help for JDBC.
 *
 * <p>
 * Owns: how an instant stands in a column. Exposes: {@code Instants}. Never depends on: a
 * feature.
 */
@NullMarked
package se.carecontact.contact.platform.persistence;

import org.jspecify.annotations.NullMarked;

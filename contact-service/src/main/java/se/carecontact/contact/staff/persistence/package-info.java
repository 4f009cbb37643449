/**
 * Staff in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code staff} and {@code staff_leave}. Exposes: nothing. Never depends
 * on: the web.
 */
@NullMarked
package se.carecontact.contact.staff.persistence;

import org.jspecify.annotations.NullMarked;

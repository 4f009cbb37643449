/**
 * Time needs and wishes in PostgreSQL.
 *
 * <p>
 * Owns: the tables {@code time_need} and {@code planning_wish}. Exposes: nothing. Never
 * depends on: the web.
 */
@NullMarked
package se.carecontact.contact.timeneed.persistence;

import org.jspecify.annotations.NullMarked;

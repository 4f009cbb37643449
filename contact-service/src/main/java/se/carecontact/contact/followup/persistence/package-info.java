/**
 * The figures' history in PostgreSQL. Reads other features' tables, since a figure over
 * thousands of clients is counted where the rows are; writes only its own.
 *
 * <p>
 * Owns: the tables {@code client_unit_history}, {@code followed_plan} and
 * {@code followed_plan_step}. Exposes: nothing. Never depends on: the web.
 */
@NullMarked
package se.carecontact.contact.followup.persistence;

import org.jspecify.annotations.NullMarked;

/**
 * When retention runs.
 * <p>
 * Owns the hour. Exposes nothing. Never depends on persistence or the web.
 */
@NullMarked
package se.carecontact.plan.retention.schedule;

import org.jspecify.annotations.NullMarked;

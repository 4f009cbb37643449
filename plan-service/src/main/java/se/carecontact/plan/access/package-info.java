/**
 * The log of every look at a client's data.
 * <p>
 * Owns the access log. Exposes {@link AccessLog} and {@link AccessEntries}. Never depends
 * on the plans.
 */
@NullMarked
package se.carecontact.plan.access;

import org.jspecify.annotations.NullMarked;

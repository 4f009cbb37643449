/**
 * When the plans' deadlines are looked at.
 * <p>
 * Owns the interval. Exposes nothing. Never depends on persistence or the web.
 */
@NullMarked
package se.carecontact.plan.implementationplan.schedule;

import org.jspecify.annotations.NullMarked;

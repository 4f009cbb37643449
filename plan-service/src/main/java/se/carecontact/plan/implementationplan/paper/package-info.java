/**
 * The plan on paper, for the client's binder: as staff write it, and in plain language
 * (lättläst).
 * <p>
 * Owns the words and the setting of the paper. Exposes {@link PrintPlan} within the
 * feature. Never knows the client's name: it is written by hand.
 */
@NullMarked
package se.carecontact.plan.implementationplan.paper;

import org.jspecify.annotations.NullMarked;

/**
 * What a municipality has decided about plans: when a plan is due and how often it is
 * followed up.
 * <p>
 * Owns the rules' arithmetic and their wording. Exposes {@link PlanPolicies} and
 * {@link PlanPolicy}. Never depends on another feature or a framework: which municipality
 * follows which policy is data, read below {@code config}.
 */
@NullMarked
package se.carecontact.plan.policy;

import org.jspecify.annotations.NullMarked;

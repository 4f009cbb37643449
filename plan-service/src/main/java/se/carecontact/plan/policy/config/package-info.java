/**
 * Reads the policies from {@code plan-policies.yaml} or whatever overrides it, and
 * refuses to start on a policy that makes no sense.
 */
@NullMarked
package se.carecontact.plan.policy.config;

import org.jspecify.annotations.NullMarked;

/**
 * What this service keeps of contact-service's facts: the decisions with their goals, who
 * the client's contacts are, and the days deadlines are counted from.
 * <p>
 * Owns that copy and nothing else of the client: no name, no identity number, no
 * services. Exposes {@link ClientInCare}, {@link HomeCareDecision} and the facts they
 * follow. Never depends on the plans or on how the facts arrive.
 */
@NullMarked
package se.carecontact.plan.homecare;

import org.jspecify.annotations.NullMarked;

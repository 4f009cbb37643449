/**
 * The way in of contact-service's facts: reads {@code care.contact-events} and lets the
 * plans follow.
 *
 * <p>
 * Owns: the consumer's place in the topic, which repeats are dropped, and the records
 * that could not be understood. Exposes: nothing; {@code contactEvents} under health and
 * {@code care.plan.intake.*} among the metrics show how it goes. Never decides anything
 * about a plan.
 */
@NullMarked
package se.carecontact.plan.intake;

import org.jspecify.annotations.NullMarked;

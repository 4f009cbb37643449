/**
 * The promise, reckoned from what stands outside the suite: what was answered, what is on
 * Kafka, and the partners' journals.
 *
 * <p>
 * Owns: the invariants. Exposes: what was broken. Never depends on: what the suite says
 * of its deliveries.
 */
@NullMarked
package se.carecontact.checker.promise;

import org.jspecify.annotations.NullMarked;

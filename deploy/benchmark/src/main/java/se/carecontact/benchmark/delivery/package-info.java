/**
 * Delivery from Kafka to a partner, on the suite as it ships with the stand-ins as
 * partners, whose journals are the proof.
 *
 * <p>
 * Owns: the town that is measured, the events it is given, and what is read of the
 * journals. Exposes: the benchmarks. Never depends on: a service's classes.
 */
@NullMarked
package se.carecontact.benchmark.delivery;

import org.jspecify.annotations.NullMarked;

/**
 * The outbox beside its limit and its peers: how much goes through, how soon it is
 * visible, how fast a backlog drains, and how long a killed relay is missed.
 *
 * <p>
 * Owns: what is measured, and the reading of what comes out of Kafka. Exposes:
 * {@code OutboxBenchmark}. Never depends on: a contender's classes; each is a process of
 * its own with its own class path.
 */
@NullMarked
package se.carecontact.benchmark.outbox;

import org.jspecify.annotations.NullMarked;

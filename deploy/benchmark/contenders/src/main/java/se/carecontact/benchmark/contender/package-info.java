/**
 * The outbox and its peers, each run as the smallest service that commits transactions
 * and brings their events to Kafka.
 *
 * <p>
 * Owns: one class per contender, and the load all of them get alike. Exposes:
 * {@code ContenderProcess}, a program that the benchmark starts and talks to by lines.
 * Never depends on: the benchmark, which reads what comes out of Kafka by itself.
 */
@NullMarked
package se.carecontact.benchmark.contender;

import org.jspecify.annotations.NullMarked;

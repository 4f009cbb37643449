/**
 * What is measured: the services' own jars as processes, on an own database, broker,
 * registry and issuer.
 *
 * <p>
 * Owns: the processes and all they keep, from start to end. Exposes: {@code Stage},
 * {@code Service} and what it takes to talk to one. Never depends on: a benchmark or a
 * check.
 */
@NullMarked
package se.carecontact.benchmark.stage;

import org.jspecify.annotations.NullMarked;

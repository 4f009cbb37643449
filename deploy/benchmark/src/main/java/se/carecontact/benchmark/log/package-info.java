/**
 * The operator's log, searched when it is large and when it is small.
 *
 * <p>
 * Owns: a ledger filled by SQL, each question an operator may ask, and the plans that
 * PostgreSQL answers with. Exposes: {@code LogBenchmark}. Never depends on: a service's
 * classes.
 */
@NullMarked
package se.carecontact.benchmark.log;

import org.jspecify.annotations.NullMarked;

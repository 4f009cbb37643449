/**
 * Measures the services as they ship, on real parts, and tells the figures beside their
 * goals.
 *
 * <p>
 * Owns: the command line and the benchmarks. Exposes: nothing; it is a program. Never
 * depends on: a service's classes; it knows them by HTTP, their tables and their process.
 */
@NullMarked
package se.carecontact.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * Mutants: the suite with one of its safeguards taken out, to show that the checker can
 * fail.
 *
 * <p>
 * Owns: how a mutant is written down and made. Exposes: its classes. Never depends on:
 * the load, the faults or the promise.
 */
@NullMarked
package se.carecontact.checker.mutant;

import org.jspecify.annotations.NullMarked;

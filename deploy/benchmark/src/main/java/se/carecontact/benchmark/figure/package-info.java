/**
 * Figures: how they are reckoned, held against goals, and told to people and programs.
 *
 * <p>
 * Owns: percentiles, goals, the printed table, the JSON result and its pictures. Exposes:
 * {@code Sample}, {@code Goal}, {@code Line}, {@code Chart}, {@code Outcome},
 * {@code Table}, {@code ResultFile}. Never depends on: what is measured.
 */
@NullMarked
package se.carecontact.benchmark.figure;

import org.jspecify.annotations.NullMarked;

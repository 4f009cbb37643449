/**
 * What is done to the suite.
 *
 * <p>
 * Owns: the kinds of faults and when they strike. Exposes: what was struck. Never depends
 * on: the load.
 */
@NullMarked
package se.carecontact.checker.fault;

import org.jspecify.annotations.NullMarked;

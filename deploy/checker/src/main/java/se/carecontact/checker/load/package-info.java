/**
 * People at work, and what they know they did.
 *
 * <p>
 * Owns: the load and the history outside the suite. Exposes: what was done. Never depends
 * on: what the suite says of itself.
 */
@NullMarked
package se.carecontact.checker.load;

import org.jspecify.annotations.NullMarked;

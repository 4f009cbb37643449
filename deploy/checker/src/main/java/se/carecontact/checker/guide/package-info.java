/**
 * The failure guide, written from what runs of the checker measured.
 *
 * <p>
 * Owns: what is said of each fault. Exposes: the guide. Never depends on: a running
 * suite.
 */
@NullMarked
package se.carecontact.checker.guide;

import org.jspecify.annotations.NullMarked;

/**
 * What every feature stands on: the acting person, refusals with their reasons, checks of
 * input; {@code web}, {@code security} and {@code messaging} below hold the plumbing.
 *
 * <p>
 * Owns: how a refusal and a caller look. Exposes: all public types. Never depends on: a
 * feature.
 */
@NullMarked
package se.carecontact.plan.platform;

import org.jspecify.annotations.NullMarked;

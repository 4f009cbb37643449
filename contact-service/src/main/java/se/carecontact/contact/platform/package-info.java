/**
 * What every feature stands on: the acting person, refusals with their reasons, checks of
 * input, and the publishing of events; {@code web}, {@code security} and
 * {@code messaging} below hold the plumbing.
 *
 * <p>
 * Owns: how a refusal, a caller and an event's envelope look. Exposes: all public types.
 * Never depends on: a feature.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package se.carecontact.contact.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Holds every event's schema against all its released versions, and against the house
 * rules of events, so that a change which old or new readers could not follow fails the
 * build.
 *
 * <p>
 * Owns: the rules of change, and the released history's place and form. Exposes:
 * {@link se.carecontact.schemas.gate.CompatibilityGate},
 * {@link se.carecontact.schemas.gate.ReleaseHistory},
 * {@link se.carecontact.schemas.gate.Violation} and the program
 * {@link se.carecontact.schemas.gate.ReleaseSchemas}. Never depends on: a registry or a
 * network; the registry's own check comes on top.
 */
@NullMarked
package se.carecontact.schemas.gate;

import org.jspecify.annotations.NullMarked;

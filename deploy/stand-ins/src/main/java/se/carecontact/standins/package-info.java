/**
 * Stand-ins of the systems outside: a Lifecare-like system, a Prator-like system and a
 * region's FHIR server, each honouring its file in {@code integration-routes/contracts}.
 * Owns the process that runs all three. Exposes {@link se.carecontact.standins.StandIns}.
 * Never depends on the suite's own services, so that it can judge them.
 */
@NullMarked
package se.carecontact.standins;

import org.jspecify.annotations.NullMarked;

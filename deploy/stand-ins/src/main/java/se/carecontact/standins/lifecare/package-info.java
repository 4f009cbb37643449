/**
 * The Lifecare-like system: clients, their contact card, journal notes and messages, as
 * {@code lifecare.openapi.yaml} says, and the pages its users would see. Exposes
 * {@link se.carecontact.standins.lifecare.Lifecare}. Never depends on the other
 * stand-ins.
 */
@NullMarked
package se.carecontact.standins.lifecare;

import org.jspecify.annotations.NullMarked;

/**
 * What every stand-in shares: an HTTP server, the journal of what arrived, the state that
 * survives a restart, and the fault switch. Exposes
 * {@link se.carecontact.standins.partner.Partner} and what it is made of. Never knows
 * what any one partner's calls mean.
 */
@NullMarked
package se.carecontact.standins.partner;

import org.jspecify.annotations.NullMarked;

/**
 * A client's card: all that the unit needs to know of a client at a glance.
 *
 * <p>
 * Owns: GET /clients/{clientId}. Exposes: nothing. Never depends on: persistence or
 * messaging.
 */
@NullMarked
package se.carecontact.contact.clientcard;

import org.jspecify.annotations.NullMarked;

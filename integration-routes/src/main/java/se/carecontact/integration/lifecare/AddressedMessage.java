package se.carecontact.integration.lifecare;

import se.carecontact.integration.delivery.Outbound;

/**
 * A message and the event it tells of.
 *
 * @param outbound the event, and who it is about
 * @param message the message
 */
public record AddressedMessage(Outbound outbound, LifecareMessage message) {

}

/**
 * Clients (brukare): who they are, which unit answers for them, and who may see them.
 *
 * <p>
 * Owns: the client and its version, which every command raises. Exposes: {@code Client},
 * {@code ClientDoor}, {@code ClientNames}, {@code ShownNames}, {@code OwnClients},
 * {@code RegisterClient}, {@code ForgetClient}. Never depends on: what is decided or
 * reported about a client.
 */
@NullMarked
package se.carecontact.contact.client;

import org.jspecify.annotations.NullMarked;

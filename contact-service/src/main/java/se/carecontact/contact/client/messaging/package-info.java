/**
 * Clients' identities on their way to {@code care.clients}.
 *
 * <p>
 * Owns: the translation to {@code ClientIdentity}. Exposes: nothing. Never depends on:
 * the web.
 */
@NullMarked
package se.carecontact.contact.client.messaging;

import org.jspecify.annotations.NullMarked;

/**
 * The list of a unit's clients.
 *
 * <p>
 * Owns: GET /clients. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.client.web;

import org.jspecify.annotations.NullMarked;

/**
 * The unit manager's address for a successor to each client.
 *
 * <p>
 * Owns: /staff/{staffId}/succession. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.succession.web;

import org.jspecify.annotations.NullMarked;

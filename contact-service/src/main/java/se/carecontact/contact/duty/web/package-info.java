/**
 * The address for duties done.
 *
 * <p>
 * Owns: /clients/{clientId}/duties-done. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.duty.web;

import org.jspecify.annotations.NullMarked;

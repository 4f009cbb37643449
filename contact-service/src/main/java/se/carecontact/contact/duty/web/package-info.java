/**
 * The addresses for duties.
 *
 * <p>
 * Owns: /worklist, /clients/{clientId}/duties and /clients/{clientId}/duties-done.
 * Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.duty.web;

import org.jspecify.annotations.NullMarked;

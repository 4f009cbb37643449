/**
 * The addresses of printed papers.
 *
 * <p>
 * Owns: /clients/{clientId}/letters and /clients/{clientId}/forms. Exposes: nothing.
 * Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.print.web;

import org.jspecify.annotations.NullMarked;

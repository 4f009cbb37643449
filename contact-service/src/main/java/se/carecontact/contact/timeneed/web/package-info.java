/**
 * The addresses for time needs and planning wishes.
 *
 * <p>
 * Owns: /clients/{clientId}/time-needs and /planning-wishes. Exposes: nothing. Never
 * depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.timeneed.web;

import org.jspecify.annotations.NullMarked;

/**
 * The addresses for consents, and the question whether one is in force.
 *
 * <p>
 * Owns: /clients/{clientId}/consents. Exposes: {@code ConsentView}. Never depends on:
 * persistence.
 */
@NamedInterface("web")
@NullMarked
package se.carecontact.contact.consent.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

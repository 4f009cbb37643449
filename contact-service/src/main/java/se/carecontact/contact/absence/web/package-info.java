/**
 * The addresses for absences.
 *
 * <p>
 * Owns: /clients/{clientId}/absences. Exposes: {@code AbsenceView}. Never depends on:
 * persistence.
 */
@NamedInterface("web")
@NullMarked
package se.carecontact.contact.absence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

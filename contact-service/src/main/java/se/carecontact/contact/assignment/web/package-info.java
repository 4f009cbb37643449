/**
 * Addresses for assessment, offer, answer and appointment.
 *
 * <p>
 * Owns: /clients/{clientId}/assessment, /offer, /contacts, /wishes-to-change,
 * /documentation, /delegated-tasks, and /warnings. Exposes: {@code ContactsView}. Never
 * depends on: persistence.
 */
@NamedInterface("web")
@NullMarked
package se.carecontact.contact.assignment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

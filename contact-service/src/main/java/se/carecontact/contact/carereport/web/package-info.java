/**
 * The addresses for care reports.
 *
 * <p>
 * Owns: /clients/{clientId}/care-reports. Exposes: nothing. Never depends on:
 * persistence.
 */
@NullMarked
package se.carecontact.contact.carereport.web;

import org.jspecify.annotations.NullMarked;

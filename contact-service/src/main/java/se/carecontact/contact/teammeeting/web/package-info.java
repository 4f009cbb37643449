/**
 * The address for team-meeting needs.
 *
 * <p>
 * Owns: /clients/{clientId}/team-meeting-needs. Exposes: nothing. Never depends on:
 * persistence.
 */
@NullMarked
package se.carecontact.contact.teammeeting.web;

import org.jspecify.annotations.NullMarked;

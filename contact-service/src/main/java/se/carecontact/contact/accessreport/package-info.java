/**
 * Who has looked at, or changed, a client's data: the report of it that a client may ask
 * for.
 *
 * <p>
 * Owns: GET /clients/{clientId}/access-report. Exposes: nothing. Never depends on: what
 * was looked at.
 */
@NullMarked
package se.carecontact.contact.accessreport;

import org.jspecify.annotations.NullMarked;

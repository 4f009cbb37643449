/**
 * The address of the figures, as JSON and as a spreadsheet's CSV.
 *
 * <p>
 * Owns: GET /follow-up. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.followup.web;

import org.jspecify.annotations.NullMarked;

/**
 * HTTP of the access report, as JSON and as CSV.
 *
 * <p>
 * Owns: the report's form. Exposes: nothing. Never depends on: persistence or messaging.
 */
@NullMarked
package se.carecontact.contact.accessreport.web;

import org.jspecify.annotations.NullMarked;

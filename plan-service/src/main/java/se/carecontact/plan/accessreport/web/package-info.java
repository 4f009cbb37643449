/**
 * The access report over HTTP, as JSON and as CSV.
 * <p>
 * Owns the report's form. Exposes nothing. Never depends on persistence or messaging.
 */
@NullMarked
package se.carecontact.plan.accessreport.web;

import org.jspecify.annotations.NullMarked;

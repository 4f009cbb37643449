/**
 * Care reports on their way to {@code care.contact-events}.
 *
 * <p>
 * Owns: the translation to CareReportWritten. Exposes: nothing. Never depends on: the
 * web.
 */
@NullMarked
package se.carecontact.contact.carereport.messaging;

import org.jspecify.annotations.NullMarked;

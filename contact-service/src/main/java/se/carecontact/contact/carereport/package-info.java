/**
 * Care reports (vårdrapporter), written here and sent on only while consent holds (rule
 * 21).
 *
 * <p>
 * Owns: care reports. Exposes: nothing. Never depends on: consents, which are asked for
 * at the moment of sending.
 */
@NullMarked
package se.carecontact.contact.carereport;

import org.jspecify.annotations.NullMarked;

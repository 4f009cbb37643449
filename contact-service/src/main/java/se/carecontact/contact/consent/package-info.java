/**
 * What a client has consented to, and whether it holds now (rules 20-22).
 *
 * <p>
 * Owns: consents. Exposes: {@code Consent}, {@code Consents}, {@code ConsentHistory},
 * {@code EndConsents}. Never depends on: what a consent is used for.
 */
@NullMarked
package se.carecontact.contact.consent;

import org.jspecify.annotations.NullMarked;

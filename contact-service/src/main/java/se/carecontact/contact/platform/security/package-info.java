/**
 * Who may call: bearer tokens, the caller they name, and the roles and municipality each
 * address asks for.
 *
 * <p>
 * Owns: how a token becomes a {@code Caller}. Exposes: {@code Allowed}, {@code Callers},
 * {@code KnownMunicipalities}. Never depends on: a feature.
 */
@NullMarked
package se.carecontact.contact.platform.security;

import org.jspecify.annotations.NullMarked;

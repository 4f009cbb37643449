/**
 * Issues the tokens of the local stack: who exists ({@code personas.yml}), and what a
 * token says of them.
 *
 * <p>
 * Owns: the local personas, the signing key. Exposes: OAuth 2's token endpoint (client
 * credentials), discovery document and key set over HTTP. Never depends on: a service. No
 * service depends on it either: each takes any issuer's tokens with the same claims.
 */
@NullMarked
package se.carecontact.issuer;

import org.jspecify.annotations.NullMarked;

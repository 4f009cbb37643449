/**
 * The addresses for policy.
 *
 * <p>
 * Owns: /policy, /policies, /units/{unitId}/kind. Exposes: nothing. Never depends on:
 * persistence.
 */
@NullMarked
package se.carecontact.contact.policy.web;

import org.jspecify.annotations.NullMarked;

/**
 * The case system's address for decisions.
 *
 * <p>
 * Owns: /decisions. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.decision.web;

import org.jspecify.annotations.NullMarked;

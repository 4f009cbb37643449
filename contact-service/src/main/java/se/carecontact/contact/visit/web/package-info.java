/**
 * The address that visits are sent to.
 *
 * <p>
 * Owns: POST /visits/import. Exposes: nothing. Never depends on: persistence.
 */
@NullMarked
package se.carecontact.contact.visit.web;

import org.jspecify.annotations.NullMarked;

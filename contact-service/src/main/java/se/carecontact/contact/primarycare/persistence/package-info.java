/**
 * Primary care's contacts in PostgreSQL.
 *
 * <p>
 * Owns: the table {@code primary_care_contact}. Exposes: nothing. Never depends on: the
 * web.
 */
@NullMarked
package se.carecontact.contact.primarycare.persistence;

import org.jspecify.annotations.NullMarked;

/**
 * How events name a member of the staff.
 *
 * <p>
 * Owns: the translation to the shared record {@code StaffMember}. Exposes:
 * {@code StaffRecords}. Never depends on: the web.
 */
@NamedInterface("messaging")
@NullMarked
package se.carecontact.contact.staff.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

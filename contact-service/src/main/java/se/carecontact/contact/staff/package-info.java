/**
 * Staff: title with its proof, unit, and leave.
 *
 * <p>
 * Owns: members of the staff and their leaves. Exposes: {@code StaffMember},
 * {@code StaffRegister}, {@code AfterLeave}, {@code BeforeStaffChange},
 * {@code AfterStaffChange}. Never depends on: whose contact someone is.
 */
@NullMarked
package se.carecontact.contact.staff;

import org.jspecify.annotations.NullMarked;

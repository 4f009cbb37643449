package se.carecontact.contact.succession;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;

/**
 * A role that the leaver has with a client, and must hand over.
 *
 * @param clientId the client
 * @param unitId the client's unit
 * @param role MAIN or DEPUTY
 * @param kind what it is in law
 * @param validFrom the leaver's first day in it
 * @param otherStaffId who has the client's other role, if anyone
 */
public record Handover(UUID clientId, String unitId, ContactRole role, ContactKind kind, LocalDate validFrom,
		@Nullable String otherStaffId) {

	/** Whether it is the same matter as at another time. */
	boolean isAs(Handover other) {
		return this.role == other.role && this.kind == other.kind
				&& java.util.Objects.equals(this.otherStaffId, other.otherStaffId);
	}

}

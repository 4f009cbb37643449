package se.carecontact.contact.staff.messaging;

import se.carecontact.contact.staff.Employment;
import se.carecontact.events.shared.StaffMember;

/** A member of the staff as events tell of one. */
public final class StaffRecords {

	private StaffRecords() {
	}

	/** The shared record; of a protected person without name, phone and HSA-id. */
	public static StaffMember of(se.carecontact.contact.staff.StaffMember member) {
		Employment employment = member.published().employment();
		return StaffMember.newBuilder()
			.setStaffId(member.staffId())
			.setName(employment.name())
			.setTitle(employment.title())
			.setPhone(employment.phone())
			.setHsaId(employment.hsaId())
			.build();
	}

}

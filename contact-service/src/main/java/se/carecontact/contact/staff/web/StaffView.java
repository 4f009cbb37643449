package se.carecontact.contact.staff.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.StaffMember;

/**
 * A member of the staff as read.
 *
 * @param staffId the person's id at the employer
 * @param employment what is kept of the person, on the same level
 * @param version the version, also the ETag
 */
record StaffView(String staffId, @JsonUnwrapped Employment employment, long version) {

	static StaffView of(StaffMember whole, Caller caller) {
		StaffMember member = whole.shownTo(caller);
		return new StaffView(member.staffId(), member.employment(), member.version());
	}

}

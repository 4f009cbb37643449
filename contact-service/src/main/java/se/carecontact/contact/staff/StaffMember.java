package se.carecontact.contact.staff;

import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;

/**
 * A member of the staff.
 *
 * @param municipalityId the municipality
 * @param staffId the person's id at the employer
 * @param employment what is kept of the person
 * @param version rises with each change
 */
public record StaffMember(String municipalityId, String staffId, Employment employment, long version) {

	/**
	 * The member as may be told outside the unit's management: of a protected person
	 * neither name nor phone nor HSA-id.
	 */
	public StaffMember published() {
		return this.employment.protectedIdentity()
				? new StaffMember(this.municipalityId, this.staffId, this.employment.masked(), this.version) : this;
	}

	/**
	 * The member as a caller may see them: a protected one whole to the unit's manager.
	 */
	public StaffMember shownTo(Caller caller) {
		boolean ownManager = caller.is(Role.UNIT_MANAGER) && caller.unitIds().contains(this.employment.unitId());
		return ownManager ? this : published();
	}

}

package se.carecontact.contact.staff;

/**
 * A member of the staff.
 *
 * @param municipalityId the municipality
 * @param staffId the person's id at the employer
 * @param employment what is kept of the person
 * @param version rises with each change
 */
public record StaffMember(String municipalityId, String staffId, Employment employment, long version) {
}

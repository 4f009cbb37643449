package se.carecontact.contact.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;

/**
 * A client's two contacts: the whole truth as it is now.
 *
 * @param main MAIN, where appointed
 * @param deputy DEPUTY, where appointed
 */
public record Contacts(@Nullable Contact main, @Nullable Contact deputy) {

	/** The contact in a role, or null. */
	public @Nullable Contact in(ContactRole role) {
		return switch (role) {
			case MAIN -> this.main;
			case DEPUTY -> this.deputy;
		};
	}

	/** Those appointed, MAIN first. */
	public List<Contact> appointed() {
		return Stream.of(Optional.ofNullable(this.main), Optional.ofNullable(this.deputy))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * Whether contacts are appointed and none of them is at work, so that the work group
	 * covers (rule 7).
	 */
	public boolean groupCovers() {
		List<Contact> appointed = appointed();
		return !appointed.isEmpty() && appointed.stream().allMatch(Contact::away);
	}

	/**
	 * Rule 3: MAIN and DEPUTY are two different people.
	 * @throws Refused where the person has the other role
	 */
	void requireTwoPeople(ContactRole role, StaffMember staff) {
		Contact other = in((role == ContactRole.MAIN) ? ContactRole.DEPUTY : ContactRole.MAIN);
		if (other != null && other.staff().staffId().equals(staff.staffId())) {
			throw Refused.rule("staffId", "main-and-deputy-are-two-people",
					"The person already has the other role: MAIN and vice are two different people.");
		}
	}

}

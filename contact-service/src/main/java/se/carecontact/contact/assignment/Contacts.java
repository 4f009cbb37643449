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
 * @param leavers who had a role that stands empty since they left
 */
public record Contacts(@Nullable Contact main, @Nullable Contact deputy, List<Leaver> leavers) {

	public Contacts {
		leavers = List.copyOf(leavers);
	}

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
	 * Whether the client has or had contacts and none of them is at work, so that the
	 * work group covers (rule 7).
	 */
	public boolean groupCovers() {
		List<Contact> appointed = appointed();
		return !(appointed.isEmpty() && this.leavers.isEmpty()) && appointed.stream().allMatch(Contact::away);
	}

	/** For whom DEPUTY or the work group covers in the role of MAIN; null if for none. */
	@Nullable StaffMember missingMain() {
		if (this.main != null) {
			return this.main.away() ? this.main.staff() : null;
		}
		return this.leavers.stream()
			.filter((leaver) -> leaver.role() == ContactRole.MAIN)
			.map(Leaver::staff)
			.findFirst()
			.orElse(null);
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

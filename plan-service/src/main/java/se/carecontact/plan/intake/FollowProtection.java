package se.carecontact.plan.intake;

import org.springframework.stereotype.Component;
import se.carecontact.plan.homecare.HomeCareFact;
import se.carecontact.plan.homecare.ProtectedPersons;
import se.carecontact.plan.retention.MaskAuthor;

/**
 * Learns whose identity is protected among the staff: contact-service masks their names
 * in its events. What they wrote before loses their name.
 */
@Component
class FollowProtection {

	private final ProtectedPersons protectedPersons;

	private final MaskAuthor maskAuthor;

	FollowProtection(ProtectedPersons protectedPersons, MaskAuthor maskAuthor) {
		this.protectedPersons = protectedPersons;
		this.maskAuthor = maskAuthor;
	}

	/** Learns, within the caller's transaction. */
	void on(HomeCareFact fact) {
		if (fact instanceof HomeCareFact.ContactsAre now) {
			String municipalityId = now.client().municipalityId();
			now.contacts()
				.all()
				.stream()
				.filter((staff) -> this.protectedPersons.keep(municipalityId, staff,
						now.protectedStaff().contains(staff)))
				.forEach((staff) -> this.maskAuthor.mask(municipalityId, staff));
		}
	}

}

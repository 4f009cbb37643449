package se.carecontact.contact.assignment;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * What is known of a client's need of contacts, in this case of home care.
 *
 * @param assessment the latest assessment, where one was made
 * @param offer the latest offer, where one was made
 */
public record ContactNeed(@Nullable Assessment assessment, @Nullable Offer offer) {

	/** Whether a fast omsorgskontakt has been found obviously unnecessary. */
	public boolean obviouslyUnnecessary() {
		return this.assessment != null && this.assessment.obviouslyUnnecessary();
	}

	/**
	 * Rule 1: everyone is offered a fast omsorgskontakt unless one is obviously
	 * unnecessary.
	 * @throws Refused where it is
	 */
	void requireOfferable() {
		if (obviouslyUnnecessary()) {
			throw Refused.conflict("offered-unless-obviously-unnecessary",
					"A fast omsorgskontakt was found obviously unnecessary (uppenbart obehövligt): assess anew before an offer.");
		}
	}

	/**
	 * What the contacts are in law (rules 1 and 2): a kontaktman where a fast
	 * omsorgskontakt is obviously unnecessary or was declined.
	 * @throws Refused where the client has neither been assessed so nor answered an offer
	 */
	ContactKind kind() {
		if (obviouslyUnnecessary()) {
			return ContactKind.CONTACT_PERSON;
		}
		Offer.Answer answer = (this.offer != null) ? this.offer.answer() : null;
		return switch (answer) {
			case ACCEPTED -> ContactKind.PERMANENT_CARE_CONTACT;
			case DECLINED -> ContactKind.CONTACT_PERSON;
			case null -> throw Refused.conflict("offered-before-appointed",
					"A fast omsorgskontakt is offered, and the offer answered, before contacts are appointed.");
		};
	}

}

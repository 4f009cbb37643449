package se.carecontact.contact.assignment;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * What is known of a client's need of contacts, in this case of home care, without what
 * was marked as mistaken.
 *
 * @param assessment the latest assessment, where one was made
 * @param offer the latest offer, where one was made
 * @param answered the latest offer with an answer: what stands while a new one waits
 */
public record ContactNeed(@Nullable Assessment assessment, @Nullable Offer offer, @Nullable Offer answered) {

	public ContactNeed(@Nullable Assessment assessment, @Nullable Offer offer) {
		this(assessment, offer, (offer != null && offer.answer() != null) ? offer : null);
	}

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
	 * omsorgskontakt is obviously unnecessary or was declined; empty where the client has
	 * neither been assessed so nor answered an offer.
	 */
	public Optional<ContactKind> settledKind() {
		if (obviouslyUnnecessary()) {
			return Optional.of(ContactKind.CONTACT_PERSON);
		}
		Offer.Answer answer = (this.answered != null) ? this.answered.answer() : null;
		return switch (answer) {
			case ACCEPTED -> Optional.of(ContactKind.PERMANENT_CARE_CONTACT);
			case DECLINED -> Optional.of(ContactKind.CONTACT_PERSON);
			case null -> Optional.empty();
		};
	}

	/**
	 * What the contacts are in law.
	 * @throws Refused where that is not settled
	 */
	public ContactKind kind() {
		return settledKind().orElseThrow(() -> Refused.conflict("offered-before-appointed",
				"A fast omsorgskontakt is offered, and the offer answered, before contacts are appointed."));
	}

}

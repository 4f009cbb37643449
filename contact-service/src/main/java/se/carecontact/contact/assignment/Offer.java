package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * The offer of a fast omsorgskontakt and its answer.
 *
 * @param offerId the offer
 * @param offeredOn day of the offer
 * @param answer the answer that stands; null while there is none
 * @param answeredOn day of the answer
 */
public record Offer(UUID offerId, LocalDate offeredOn, @Nullable Answer answer, @Nullable LocalDate answeredOn) {

	/**
	 * The offer with its answer. A client may think otherwise at any time: then the later
	 * answer stands.
	 * @throws Refused where that is the answer already, or it would come before the offer
	 * or the answer it changes
	 */
	public Offer answered(Answer given, LocalDate on) {
		if (this.answer == given) {
			throw Refused.conflict("answer-is-another", "That is the client's answer already.");
		}
		if (on.isBefore(this.offeredOn)) {
			throw Refused.rule("answeredOn", "not-before-offeredOn", "An answer can't come before its offer.");
		}
		if (this.answeredOn != null && on.isBefore(this.answeredOn)) {
			throw Refused.rule("answeredOn", "not-before-answer",
					"A changed answer can't come before the one it changes.");
		}
		return new Offer(this.offerId, this.offeredOn, given, on);
	}

	/** The client's answer. */
	public enum Answer {

		ACCEPTED, DECLINED

	}

}

package se.carecontact.contact.assignment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * The offer of a fast omsorgskontakt and its answer.
 *
 * @param offeredOn day of the offer
 * @param answer the answer; null while there is none
 * @param answeredOn day of the answer
 */
public record Offer(LocalDate offeredOn, @Nullable Answer answer, @Nullable LocalDate answeredOn) {

	/**
	 * The offer with its answer.
	 * @throws Refused where it is answered already, or the answer would come before the
	 * offer
	 */
	public Offer answered(Answer given, LocalDate on) {
		if (this.answer != null) {
			throw Refused.conflict("offer-is-unanswered",
					"The offer has been answered. A client who thinks otherwise later is given a new offer.");
		}
		if (on.isBefore(this.offeredOn)) {
			throw Refused.rule("answeredOn", "not-before-offeredOn", "An answer can't come before its offer.");
		}
		return new Offer(this.offeredOn, given, on);
	}

	/** The client's answer. */
	public enum Answer {

		ACCEPTED, DECLINED

	}

}

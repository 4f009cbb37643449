package se.carecontact.integration.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Why a delivery waits, in a plain sentence.
 *
 * @param deliveryId the delivery
 * @param waiting whether it waits at all
 * @param code why, in capitals
 * @param sv the sentence in Swedish
 * @param en the same in English
 * @param who who has to act
 * @param since since when it is so, where known
 * @param by by when something happens by itself, or must have happened, where known
 * @param behind the earlier delivery of the same client that it waits behind
 */
public record WhyWaiting(long deliveryId, boolean waiting, String code, String sv, String en, Who who,
		@Nullable Instant since, @Nullable Instant by, @Nullable Long behind) {

	/** Who has to act. */
	public enum Who {

		/** Nobody: it goes by itself. */
		NOBODY,

		/** An operator: resume, replay or skip. */
		OPERATOR,

		/** Those who run the partner's system. */
		PARTNER,

		/** Those who run contact-service. */
		CONTACT_SERVICE,

		/** The client's contact: to ask the client. */
		CONTACT

	}

}

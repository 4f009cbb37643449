package se.carecontact.standins.partner;

import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param answer what it is answered with
 * @param effect what it did
 * @param clientId the partner's own id of the person it concerns, or null
 * @param about what it was about, in a few words without personal data, or null
 * @param eventId the event's id where the call itself says it elsewhere than in
 * {@code Idempotency-Key}, or null
 */
public record Outcome(Answer answer, Effect effect, @Nullable String clientId, @Nullable String about,
		@Nullable String eventId) {

	/**
	 * @param answer what it is answered with
	 * @param effect what it did
	 * @param clientId the partner's own id of the person it concerns, or null
	 */
	public Outcome(Answer answer, Effect effect, @Nullable String clientId) {
		this(answer, effect, clientId, null, null);
	}

	/**
	 * @param answer what it is answered with
	 * @return that of a call that only read
	 */
	public static Outcome read(Answer answer) {
		return new Outcome(answer, Effect.READ, null);
	}

	/**
	 * @param words what it was about, without personal data
	 * @return this, saying so
	 */
	public Outcome about(String words) {
		return new Outcome(this.answer, this.effect, this.clientId, words, this.eventId);
	}

	/**
	 * @param id the event's id the call itself says, or null
	 * @return this, saying so
	 */
	public Outcome ofEvent(@Nullable String id) {
		return new Outcome(this.answer, this.effect, this.clientId, this.about, id);
	}

}

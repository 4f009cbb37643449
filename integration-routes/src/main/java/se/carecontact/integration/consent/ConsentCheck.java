package se.carecontact.integration.consent;

import java.util.UUID;

import se.carecontact.events.shared.ConsentKind;

/** Asks whether a consent is in force at this moment. */
public interface ConsentCheck {

	/**
	 * Asks the owner, each time anew. Never throws: whatever is not a clear yes or no is
	 * {@link ConsentAnswer#UNANSWERED}.
	 * @param municipalityId SCB code
	 * @param clientId the client
	 * @param kind what is consented to
	 */
	ConsentAnswer ask(String municipalityId, UUID clientId, ConsentKind kind);

	/**
	 * Whether the owner is known not to answer just now: to ask would only be told
	 * {@link ConsentAnswer#UNANSWERED}, at once. Says nothing of any consent.
	 */
	default boolean isSilent() {
		return false;
	}

}

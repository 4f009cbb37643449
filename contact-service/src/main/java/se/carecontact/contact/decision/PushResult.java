package se.carecontact.contact.decision;

import java.util.UUID;

/** What came of one push among many. */
public sealed interface PushResult {

	/**
	 * Committed.
	 *
	 * @param clientId the client's id in this suite
	 * @param outcome what it changed
	 */
	record Taken(UUID clientId, PushOutcome outcome) implements PushResult {
	}

	/**
	 * Without any effect.
	 *
	 * @param reason why
	 */
	record NotTaken(se.carecontact.contact.platform.Refused reason) implements PushResult {
	}

	/** Without any effect, by a fault of this service's own that is in its log. */
	record Failed() implements PushResult {
	}

}

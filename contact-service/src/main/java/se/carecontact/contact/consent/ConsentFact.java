package se.carecontact.contact.consent;

import java.time.Instant;

import se.carecontact.contact.platform.Actor;

/** What a client has said. */
public sealed interface ConsentFact {

	/** Consent was given. */
	record Given(Consent consent) implements ConsentFact {
	}

	/** Consent was declined. */
	record Declined(Consent consent) implements ConsentFact {
	}

	/** A given consent was withdrawn, or ended with the case. */
	record Withdrawn(Consent consent, Instant withdrawnAt, Actor by, Cause cause) implements ConsentFact {
	}

	/** Why a consent no longer holds. */
	enum Cause {

		WITHDRAWN_BY_CLIENT, CASE_ENDED

	}

}

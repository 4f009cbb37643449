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

	/** A given consent was withdrawn. */
	record Withdrawn(Consent consent, Instant withdrawnAt, Actor by) implements ConsentFact {
	}

}

package se.carecontact.contact.absence;

import java.time.Instant;

/** What happens to an absence. */
public sealed interface AbsenceFact {

	/** The client is, or will be, away. */
	record Reported(Absence absence) implements AbsenceFact {
	}

	/** More is known, or something else. */
	record Changed(Absence absence) implements AbsenceFact {
	}

	/** The client is back. */
	record Ended(Absence absence, Instant backAt) implements AbsenceFact {
	}

}

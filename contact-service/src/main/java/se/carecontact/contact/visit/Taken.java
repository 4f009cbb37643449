package se.carecontact.contact.visit;

import se.carecontact.contact.platform.Refused;

/** What came of a reported visit. */
public sealed interface Taken {

	/** It is as reported. */
	record Kept(Outcome outcome) implements Taken {
	}

	/** It had no effect. */
	record NotTaken(Refused reason) implements Taken {
	}

	/** What it changed. */
	enum Outcome {

		CREATED, CHANGED, UNCHANGED

	}

}

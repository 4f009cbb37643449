package se.carecontact.integration.decisionfile;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file and how far it has come.
 *
 * @param fileId its id
 * @param municipalityId whose decisions
 * @param name its name, since it was taken
 * @param sha256 of its content, hexadecimal
 * @param bytes its size
 * @param state what became of it
 * @param reason why it was refused, or what it waits for
 * @param tally what came of its decisions
 * @param startedAt when it was first looked into
 * @param endedAt when it was done with
 */
record DecisionFile(UUID fileId, String municipalityId, String name, String sha256, long bytes, State state,
		@Nullable String reason, FileTally tally, Instant startedAt, @Nullable Instant endedAt) {

	/** What became of a file. */
	enum State {

		/** It is being pushed, or waits for contact-service. */
		PUSHING,

		/** Each of its decisions was taken or refused. */
		DONE,

		/** The same content was handled before, without a refusal: nothing was pushed. */
		REPEATED,

		/** It can't be read; nothing was pushed. */
		REFUSED

	}

	boolean isEnded() {
		return this.state != State.PUSHING;
	}

}

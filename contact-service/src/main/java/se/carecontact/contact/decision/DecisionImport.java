package se.carecontact.contact.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the import of a file of decisions has come.
 *
 * @param importId the import
 * @param municipalityId whose decisions
 * @param state whether it goes on
 * @param lastLine every line up to and with this one has been dealt with for good; an
 * import that was broken off is resumed after it
 * @param tally what came of the lines
 * @param startedAt when its first line was awaited
 * @param updatedAt when it last got on
 */
public record DecisionImport(UUID importId, String municipalityId, State state, long lastLine, ImportTally tally,
		Instant startedAt, Instant updatedAt) {

	/** Whether an import goes on. */
	public enum State {

		RUNNING, COMPLETE, BROKEN_OFF

	}

	/** The import, further on. */
	public DecisionImport at(State state, long lastLine, ImportTally tally, Instant now) {
		return new DecisionImport(this.importId, this.municipalityId, state, lastLine, tally, this.startedAt, now);
	}

}

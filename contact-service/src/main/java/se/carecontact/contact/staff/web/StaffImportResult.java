package se.carecontact.contact.staff.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.web.LineProblem;

/**
 * What came of one line, or of one member whom a complete list lacks.
 *
 * @param line the line's number, empty lines count; absent for a member without a line
 * @param staffId who, where the line could be read
 * @param outcome what was done
 * @param problem why it was refused
 */
record StaffImportResult(@Nullable Long line, @Nullable String staffId, Outcome outcome,
		@Nullable LineProblem problem) {

	/** What was done. */
	enum Outcome {

		CREATED, CHANGED, UNCHANGED,
		/** The member was lacking in a complete list: the employment ends today. */
		ENDED,
		/** Nothing was done. */
		REFUSED

	}

	/**
	 * The answer's last line.
	 *
	 * @param summary what came of it all
	 */
	record StaffSummary(StaffTotals summary) {
	}

	/**
	 * What came of it all.
	 *
	 * @param read lines that were not empty
	 * @param created members not known before
	 * @param changed members changed
	 * @param unchanged members as they were
	 * @param ended members whose employment ended, as a complete list lacked them
	 * @param refused lines and endings without effect
	 * @param complete whether the body came to its end; where not, send it again
	 * @param problem why something was not done as a whole
	 */
	record StaffTotals(long read, long created, long changed, long unchanged, long ended, long refused,
			boolean complete, @Nullable LineProblem problem) {
	}

}

package se.carecontact.contact.decision.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.decision.DecisionImport;
import se.carecontact.contact.platform.web.LineProblem;

/**
 * The answer's last line.
 *
 * @param summary what came of all the lines
 */
record ImportSummary(Totals summary) {

	static ImportSummary of(DecisionImport ended, @Nullable LineProblem problem) {
		return new ImportSummary(new Totals(ended.tally().read(), ended.tally().created(), ended.tally().changed(),
				ended.tally().unchanged(), ended.tally().refused(), ended.lastLine(),
				ended.state() == DecisionImport.State.COMPLETE, problem));
	}

	/**
	 * What came of all the lines.
	 *
	 * @param read lines that were not empty
	 * @param created decisions not known before
	 * @param changed decisions changed
	 * @param unchanged decisions known already
	 * @param refused lines without effect
	 * @param lastLine every line up to and with this one is dealt with for good
	 * @param complete whether the body came to its end; where not, send it again, whole
	 * or from the line after the last
	 * @param problem why the service could not go on, where that was the cause
	 */
	record Totals(long read, long created, long changed, long unchanged, long refused, long lastLine, boolean complete,
			@Nullable LineProblem problem) {
	}

}

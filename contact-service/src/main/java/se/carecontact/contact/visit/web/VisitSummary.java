package se.carecontact.contact.visit.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.web.LineProblem;

/**
 * The answer's last line.
 *
 * @param summary what came of all the lines
 */
record VisitSummary(Totals summary) {

	static VisitSummary of(Map<VisitResult.Outcome, Long> counts, long lastLine, boolean complete,
			@Nullable LineProblem problem) {
		return new VisitSummary(new Totals(counts.values().stream().mapToLong(Long::longValue).sum(),
				counts.getOrDefault(VisitResult.Outcome.CREATED, 0L),
				counts.getOrDefault(VisitResult.Outcome.CHANGED, 0L),
				counts.getOrDefault(VisitResult.Outcome.UNCHANGED, 0L),
				counts.getOrDefault(VisitResult.Outcome.REFUSED, 0L), lastLine, complete, problem));
	}

	/**
	 * What came of all the lines.
	 *
	 * @param read lines that were not empty
	 * @param created visits not known before
	 * @param changed visits changed
	 * @param unchanged visits known already
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

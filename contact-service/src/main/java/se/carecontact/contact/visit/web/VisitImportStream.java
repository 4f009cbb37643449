package se.carecontact.contact.visit.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.web.JsonLine;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineAnswers;
import se.carecontact.contact.platform.web.LineProblem;
import se.carecontact.contact.platform.web.LineRounds;
import se.carecontact.contact.visit.ImportVisits;
import se.carecontact.contact.visit.ReportedVisit;
import se.carecontact.contact.visit.Taken;

/**
 * One import from its first line to its last, in rounds of the lines that have come: each
 * is committed and answered before the next is read, so memory is that of one round.
 */
class VisitImportStream {

	private static final Logger LOG = LoggerFactory.getLogger(VisitImportStream.class);

	private final ImportVisits visits;

	private final JsonLines lines;

	private final Caller caller;

	private final String municipalityId;

	private final LineAnswers answer;

	private final Map<VisitResult.Outcome, Long> counts = new EnumMap<>(VisitResult.Outcome.class);

	private long lastLine;

	private boolean complete = true;

	VisitImportStream(ImportVisits visits, JsonLines lines, Caller caller, String municipalityId, LineAnswers answer) {
		this.visits = visits;
		this.lines = lines;
		this.caller = caller;
		this.municipalityId = municipalityId;
		this.answer = answer;
	}

	/**
	 * Runs the import. Whatever ends it, the lines answered are committed.
	 * @throws IOException where the sender no longer listens
	 */
	void run(LineRounds body) throws IOException {
		LineProblem problem = null;
		try {
			for (List<Line> round = body.next(); !round.isEmpty(); round = body.next()) {
				take(round);
			}
		}
		catch (IOException ex) {
			LOG.info("An import of visits was broken off after line {}", this.lastLine);
			this.complete = false;
		}
		catch (RuntimeException ex) {
			LOG.warn("An import of visits can't go on after line {}: {}", this.lastLine, Faults.describe(ex));
			this.complete = false;
			problem = LineProblem.of(ex, "Send what follows the last line again.");
		}
		this.answer.write(VisitSummary.of(this.counts, this.lastLine, this.complete, problem));
		this.answer.flush();
	}

	private void take(List<Line> round) throws IOException {
		List<JsonLine<ReportedVisit>> read = round.stream()
			.map((line) -> this.lines.read(line, ReportedVisit.class))
			.toList();
		Iterator<Taken> taken = this.visits
			.take(this.caller, this.municipalityId,
					read.stream()
						.filter(JsonLine.Read.class::isInstance)
						.map((line) -> ((JsonLine.Read<ReportedVisit>) line).value())
						.toList())
			.iterator();
		for (int i = 0; i < round.size(); i++) {
			VisitResult result = switch (read.get(i)) {
				case JsonLine.Read<ReportedVisit>(long number, ReportedVisit visit) ->
					VisitResult.of(number, visit.visitId(), taken.next());
				case JsonLine.Unreadable<ReportedVisit>(long number, boolean ended, LineProblem problem) -> {
					this.complete = this.complete && ended;
					yield VisitResult.refused(number, this.lines.textAt(round.get(i), "visitId"), problem);
				}
			};
			this.counts.merge(result.outcome(), 1L, Long::sum);
			this.lastLine = cutOff(read.get(i)) ? result.line() - 1 : result.line();
			this.answer.write(result);
		}
		this.answer.flush();
	}

	private static boolean cutOff(JsonLine<ReportedVisit> line) {
		return line instanceof JsonLine.Unreadable<ReportedVisit> unreadable && !unreadable.ended();
	}

}

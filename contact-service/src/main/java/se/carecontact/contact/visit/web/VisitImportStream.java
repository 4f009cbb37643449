package se.carecontact.contact.visit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Outages;
import se.carecontact.contact.platform.web.JsonLine;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineProblem;
import se.carecontact.contact.platform.web.LineReader;
import se.carecontact.contact.visit.ImportVisits;
import se.carecontact.contact.visit.ReportedVisit;
import se.carecontact.contact.visit.Taken;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import from its first line to its last, in rounds of the lines that have come: each
 * is committed and answered before the next is read, so memory is that of one round.
 */
class VisitImportStream {

	private static final Logger LOG = LoggerFactory.getLogger(VisitImportStream.class);

	private static final int LINES_OF_A_ROUND = 500;

	private final ImportVisits visits;

	private final JsonLines lines;

	private final JsonMapper json;

	private final Caller caller;

	private final String municipalityId;

	private final Map<VisitResult.Outcome, Long> counts = new EnumMap<>(VisitResult.Outcome.class);

	private long lastLine;

	private boolean complete = true;

	VisitImportStream(ImportVisits visits, JsonLines lines, JsonMapper json, Caller caller, String municipalityId) {
		this.visits = visits;
		this.lines = lines;
		this.json = json;
		this.caller = caller;
		this.municipalityId = municipalityId;
	}

	/**
	 * Runs the import. Whatever ends it, the lines answered are committed.
	 * @throws IOException where the sender no longer listens
	 */
	void run(LineReader body, OutputStream answer) throws IOException {
		LineProblem problem = null;
		try {
			for (Line line = next(body); line != null; line = next(body)) {
				List<Line> round = new ArrayList<>(List.of(line));
				while (round.size() < LINES_OF_A_ROUND && waits(body)) {
					round.add(body.next());
				}
				take(round, answer);
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("An import of visits can't go on after line {}: {}", this.lastLine, Faults.describe(ex));
			this.complete = false;
			problem = LineProblem.of(Outages.isOutage(ex) ? "try-again" : "internal", "sent-again",
					"The service can't go on now. Send what follows the last line again.");
		}
		write(answer, VisitSummary.of(this.counts, this.lastLine, this.complete, problem));
		answer.flush();
	}

	private @Nullable Line next(LineReader body) {
		try {
			return this.complete ? body.next() : null;
		}
		catch (IOException ex) {
			this.complete = false;
			return null;
		}
	}

	/** A body that breaks off ends the round; what came before is taken. */
	private boolean waits(LineReader body) {
		try {
			return this.complete && body.lineWaits();
		}
		catch (IOException ex) {
			this.complete = false;
			return false;
		}
	}

	private void take(List<Line> round, OutputStream answer) throws IOException {
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
			write(answer, result);
		}
		answer.flush();
	}

	private static boolean cutOff(JsonLine<ReportedVisit> line) {
		return line instanceof JsonLine.Unreadable<ReportedVisit> unreadable && !unreadable.ended();
	}

	private void write(OutputStream answer, Object line) throws IOException {
		answer.write(this.json.writeValueAsBytes(line));
		answer.write('\n');
	}

}

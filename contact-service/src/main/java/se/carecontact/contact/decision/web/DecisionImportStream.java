package se.carecontact.contact.decision.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.contact.decision.DecisionImport;
import se.carecontact.contact.decision.ImportDecisions;
import se.carecontact.contact.decision.ImportTally;
import se.carecontact.contact.decision.PushResult;
import se.carecontact.contact.decision.TrackImport;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Outages;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineProblem;
import se.carecontact.contact.platform.web.LineRounds;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import from its first line to its last. Takes as many lines at a time as have come,
 * up to a bound, commits them, answers them, and only then reads on: so memory is that of
 * one round however long the body is, and a sender is held back to the pace of commits.
 */
class DecisionImportStream {

	private static final Logger LOG = LoggerFactory.getLogger(DecisionImportStream.class);

	private final ImportDecisions decisions;

	private final TrackImport track;

	private final JsonLines lines;

	private final JsonMapper json;

	private final Caller caller;

	private final OutputStream answer;

	private DecisionImport now;

	/** Whether the body ended within its last line. */
	private boolean cutOff;

	DecisionImportStream(ImportDecisions decisions, TrackImport track, JsonLines lines, JsonMapper json, Caller caller,
			DecisionImport started, OutputStream answer) {
		this.decisions = decisions;
		this.track = track;
		this.lines = lines;
		this.json = json;
		this.caller = caller;
		this.now = started;
		this.answer = answer;
	}

	/**
	 * Runs the import. Whatever ends it, the lines answered are committed and its
	 * progress is kept.
	 * @throws IOException where the sender no longer listens
	 */
	void run(LineRounds body) throws IOException {
		LineProblem problem = null;
		boolean broken = false;
		try {
			for (List<Line> round = body.next(); !round.isEmpty(); round = body.next()) {
				take(round.stream().map((line) -> ReadLine.of(line, this.lines)).toList());
			}
		}
		catch (IOException ex) {
			LOG.info("An import was broken off after line {}", this.now.lastLine());
			broken = true;
		}
		catch (RuntimeException ex) {
			LOG.warn("An import can't go on after line {}: {}", this.now.lastLine(), Faults.describe(ex));
			problem = LineProblem.of(Outages.isOutage(ex) ? "try-again" : "internal", "sent-again",
					"The service can't go on now. Send what follows the last line again.");
		}
		end((broken || problem != null || this.cutOff) ? DecisionImport.State.BROKEN_OFF
				: DecisionImport.State.COMPLETE, problem);
	}

	private void take(List<ReadLine> round) throws IOException {
		List<ReadLine> right = round.stream().filter((line) -> line.push() != null).toList();
		Iterator<PushResult> pushed = this.decisions
			.push(this.caller, this.now.municipalityId(), right.stream().map(ReadLine::required).toList())
			.iterator();
		List<ImportResult> results = round.stream()
			.map((line) -> (line.refused() != null) ? line.refused()
					: ImportResult.of(line.number(), line.required().decisionId(), pushed.next()))
			.toList();
		ImportTally tally = this.now.tally();
		for (ImportResult result : results) {
			tally = result.addTo(tally);
		}
		ReadLine last = round.getLast();
		this.cutOff = last.cutOff();
		this.now = this.track.advance(this.now, DecisionImport.State.RUNNING,
				this.cutOff ? last.number() - 1 : last.number(), tally);
		for (ImportResult result : results) {
			write(result);
		}
		this.answer.flush();
	}

	private void end(DecisionImport.State state, @Nullable LineProblem problem) throws IOException {
		try {
			this.now = this.track.advance(this.now, state, this.now.lastLine(), this.now.tally());
		}
		catch (RuntimeException ex) {
			// Without its database the service can still say so; the import's silence
			// will
			// tell the rest.
			LOG.warn("The end of an import could not be kept: {}", Faults.describe(ex));
			this.now = this.now.at(state, this.now.lastLine(), this.now.tally(), this.now.updatedAt());
		}
		write(ImportSummary.of(this.now, problem));
		this.answer.flush();
	}

	private void write(Object line) throws IOException {
		this.answer.write(this.json.writeValueAsBytes(line));
		this.answer.write('\n');
	}

}

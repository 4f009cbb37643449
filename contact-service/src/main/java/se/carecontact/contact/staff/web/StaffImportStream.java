package se.carecontact.contact.staff.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.web.JsonLine;
import se.carecontact.contact.platform.web.JsonLines;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineAnswers;
import se.carecontact.contact.platform.web.LineProblem;
import se.carecontact.contact.platform.web.LineRounds;
import se.carecontact.contact.staff.ImportStaff;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.web.StaffImportResult.Outcome;

/**
 * One import from its first line to its last: each line is committed, answered, and
 * forgotten but for its member's id.
 */
class StaffImportStream {

	private static final Logger LOG = LoggerFactory.getLogger(StaffImportStream.class);

	private final ImportStaff importStaff;

	private final JsonLines lines;

	private final Caller caller;

	private final String municipalityId;

	private final LineAnswers answer;

	private final Map<Outcome, Long> tally = new EnumMap<>(Outcome.class);

	private final Set<String> told = new HashSet<>();

	private long read;

	StaffImportStream(ImportStaff importStaff, JsonLines lines, Caller caller, String municipalityId,
			LineAnswers answer) {
		this.importStaff = importStaff;
		this.lines = lines;
		this.caller = caller;
		this.municipalityId = municipalityId;
		this.answer = answer;
	}

	/**
	 * Runs the import. Whatever ends it, what was answered is committed.
	 * @param complete which unit's whole staff the body holds, where it does
	 * @throws IOException where the sender no longer listens
	 */
	void run(LineRounds body, @Nullable Complete complete) throws IOException {
		LineProblem problem = null;
		boolean whole = true;
		try {
			for (List<Line> round = body.next(); !round.isEmpty(); round = body.next()) {
				for (Line line : round) {
					whole = take(line);
				}
				this.answer.flush();
			}
			if (whole && complete != null) {
				problem = endMissing(complete);
			}
		}
		catch (IOException ex) {
			LOG.info("A staff import was broken off after {} lines", this.read);
			whole = false;
		}
		catch (RuntimeException ex) {
			LOG.warn("A staff import can't go on after {} lines: {}", this.read, Faults.describe(ex));
			whole = false;
			problem = LineProblem.of(ex, "Send the list again: what is done already has no effect.");
		}
		this.answer.write(new StaffImportResult.StaffSummary(
				new StaffImportResult.StaffTotals(this.read, count(Outcome.CREATED), count(Outcome.CHANGED),
						count(Outcome.UNCHANGED), count(Outcome.ENDED), count(Outcome.REFUSED), whole, problem)));
		this.answer.flush();
	}

	/** Whether the body goes on, or ends, where it should. */
	private boolean take(Line line) throws IOException {
		this.read++;
		switch (this.lines.read(line, ImportedStaff.class)) {
			case JsonLine.Read<ImportedStaff>(long number, ImportedStaff member) -> keep(number, member);
			case JsonLine.Unreadable<ImportedStaff>(long number, boolean ended, LineProblem problem) -> {
				told(new StaffImportResult(number, null, Outcome.REFUSED, problem));
				return ended;
			}
		}
		return true;
	}

	private void keep(long number, ImportedStaff member) throws IOException {
		this.told.add(member.staffId());
		try {
			ImportStaff.Outcome outcome = this.importStaff.take(this.caller, this.municipalityId, member.staffId(),
					member.employment());
			told(new StaffImportResult(number, member.staffId(), Outcome.valueOf(outcome.name()), null));
		}
		catch (Refused ex) {
			told(new StaffImportResult(number, member.staffId(), Outcome.REFUSED, LineProblem.of(ex)));
		}
	}

	/** Nothing is ended by a list that may lack someone by mistake. */
	private @Nullable LineProblem endMissing(Complete complete) throws IOException {
		if (count(Outcome.REFUSED) > 0 || this.read != complete.lines()) {
			return LineProblem.of("not-complete", "complete-list",
					"No employment was ended: a complete list has no refused line, and as many lines as said.");
		}
		for (StaffMember member : this.importStaff.missing(this.municipalityId, complete.unitId(), this.told)) {
			try {
				this.importStaff.end(this.caller, member);
				told(new StaffImportResult(null, member.staffId(), Outcome.ENDED, null));
			}
			catch (Refused ex) {
				told(new StaffImportResult(null, member.staffId(), Outcome.REFUSED, LineProblem.of(ex)));
			}
		}
		return null;
	}

	private void told(StaffImportResult result) throws IOException {
		this.tally.merge(result.outcome(), 1L, Long::sum);
		this.answer.write(result);
	}

	private long count(Outcome outcome) {
		return this.tally.getOrDefault(outcome, 0L);
	}

	/**
	 * That a body holds a unit's whole staff.
	 *
	 * @param unitId the unit
	 * @param lines how many lines it has, so that one cut off is not taken for whole
	 */
	record Complete(String unitId, long lines) {
	}

}

package se.carecontact.standins.lifecare;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.lifecare.LifecareChange.NoteDeleted;
import se.carecontact.standins.lifecare.LifecareChange.NoteWritten;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;

/**
 * The clients' journals. As with the vendor there is no idempotency key: two posts make
 * two notes.
 */
final class LifecareJournal {

	private static final Pattern MARKER = Pattern.compile("(?m)^Ref: (\\S+)\\s*\\z");

	private final LifecareState state;

	private final StateLog<LifecareChange> changes;

	private final Clock clock;

	LifecareJournal(LifecareState state, StateLog<LifecareChange> changes, Clock clock) {
		this.state = state;
		this.changes = changes;
		this.clock = clock;
	}

	Outcome headlines(Call call) {
		return Outcome.read(Answer.json(200, Headline.ALL));
	}

	Outcome write(Call call) {
		Fields fields = call.json();
		int clientId = LifecareClients.required(this.state, fields.number("clientId"));
		long headline = fields.number("headlineId");
		if (!Headline.takes(headline)) {
			throw new Refusal(422, "HEADLINE_NOT_ACTIVE", "There is no such active heading", "headlineId");
		}
		NoteWritten note = new NoteWritten(this.state.nextNoteId(), fields.instant("occurrenceTimeUtc"),
				fields.text("text"), clientId, fields.text("providerUnitId"), (int) headline,
				fields.text("createdPersonnelId"), fields.text("createdPersonnelTitle"), fields.flagIfAny("isSigned"),
				this.clock.instant());
		this.changes.apply(note);
		return new Outcome(Answer.json(201, Map.of("Id", note.id())), Effect.APPLIED, String.valueOf(clientId))
			.about(Headline.of(note.headlineId()).name())
			.ofEvent(marker(note.text()));
	}

	Outcome list(Call call) {
		int clientId = LifecareClients.asked(call);
		Instant after = after(call);
		List<Note> notes = this.state.notes(clientId)
			.stream()
			.filter((note) -> (after != null) ? note.modifiedTimeUtc().isAfter(after) : !note.deleted())
			.toList();
		return new Outcome(Answer.json(200, LifecareClients.pageOf(call, notes)), Effect.READ,
				String.valueOf(clientId));
	}

	/** Not in the contract: as if somebody deleted the note by hand. */
	Outcome delete(Call call) {
		String id = call.variable("id");
		if (!id.matches("\\d{1,9}") || this.state.noteIfAny(Integer.parseInt(id)) == null) {
			throw new Refusal(404, "NOTE_NOT_FOUND", "There is no such note", null);
		}
		this.changes.apply(new NoteDeleted(Integer.parseInt(id), this.clock.instant()));
		return Outcome.read(Answer.json(200, Map.of("Id", Integer.valueOf(id), "Deleted", true)));
	}

	private static @Nullable Instant after(Call call) {
		String gt = call.query("gt");
		try {
			return (gt == null) ? null : OffsetDateTime.parse(gt).toInstant();
		}
		catch (DateTimeException ex) {
			throw new Refusal(400, "INVALID_FIELD", "gt must be a date-time", "gt");
		}
	}

	private static @Nullable String marker(String text) {
		Matcher matcher = MARKER.matcher(text);
		return matcher.find() ? matcher.group(1) : null;
	}

}

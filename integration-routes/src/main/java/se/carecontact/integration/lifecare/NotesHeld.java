package se.carecontact.integration.lifecare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.Thing.Presence;

import org.springframework.stereotype.Component;

/**
 * The suite's own notes in the journal, told by the marker that ends them; what others
 * wrote is none of ours. A note is written once and never over: one with another text, or
 * taken away, needs a hand.
 */
@Component
class NotesHeld implements Holdings {

	private static final int PAGE = 100;

	private static final Pattern MARKER = Pattern.compile("Ref: ([0-9a-f-]{36})$");

	private final JournalNotes notes;

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	NotesHeld(JournalNotes notes, LifecareHttp lifecare, LifecareClients clients) {
		this.notes = notes;
		this.lifecare = lifecare;
		this.clients = clients;
	}

	@Override
	public String channel() {
		return CareEventsToLifecareJournal.ID;
	}

	@Override
	public boolean replaces() {
		return false;
	}

	@Override
	public List<Thing> told(Outbound outbound) {
		return List.of(Thing.of(outbound.event().eventId(), this.notes.noteFor(outbound).markedText().stripTrailing()));
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.clients.withId(newest.client(), asking, (client) -> list(client, asking));
	}

	private List<Thing> list(int client, Asking asking) {
		List<Thing> held = new ArrayList<>();
		for (int offset = 0;; offset += PAGE) {
			String from = Integer.toString(offset);
			// With gt, Lifecare lists those that were deleted too.
			Note[] page = asking.ask(() -> this.lifecare.read(this.lifecare.get("list-notes", "/api/v2/provider_notes")
				.query("q", "ClientId=" + client)
				.query("gt", Instant.EPOCH.toString())
				.query("limit", Integer.toString(PAGE))
				.query("offset", from), Note[].class));
			for (Note note : page) {
				add(held, note);
			}
			if (page.length < PAGE) {
				return held;
			}
		}
	}

	private static void add(List<Thing> held, Note note) {
		String text = (note.text() == null) ? "" : note.text().stripTrailing();
		Matcher marker = MARKER.matcher(text);
		if (marker.find()) {
			held.add(new Thing(marker.group(1), text,
					Boolean.TRUE.equals(note.deleted()) ? Presence.TAKEN_AWAY : Presence.THERE));
		}
	}

	private record Note(@JsonProperty("Text") @Nullable String text,
			@JsonProperty("Deleted") @Nullable Boolean deleted) {

		@Override
		public String toString() {
			return "Note[•••]";
		}

	}

}

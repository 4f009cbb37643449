package se.carecontact.integration.lifecare;

import java.util.UUID;

import se.carecontact.events.shared.Actor;
import se.carecontact.integration.delivery.Outbound;

/**
 * A note for the client's journal. Prints its heading only.
 *
 * @param outbound the event it comes of
 * @param heading where it stands
 * @param text in Swedish, without marker
 * @param author who did what it tells
 */
record JournalNote(Outbound outbound, Heading heading, String text, Actor author) {

	/**
	 * The line that tells the note from all others, last in its text: the journal has no
	 * idempotency key, so a sender that may repeat looks for it first.
	 */
	String marker() {
		return marker(this.outbound.event().eventId());
	}

	static String marker(UUID eventId) {
		return "Ref: " + eventId;
	}

	String markedText() {
		return this.text + "\n" + marker();
	}

	@Override
	public String toString() {
		return "JournalNote[" + this.heading + ", " + this.outbound.event() + "]";
	}

}

package se.carecontact.integration.lifecare;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerRefused;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.stereotype.Component;

/**
 * Writes notes in the journal. The vendor's interface has no idempotency key, so when an
 * earlier attempt may have reached it, the journal is searched for the note's marker
 * before it is written again. What remains: an earlier request that Lifecare takes in
 * only after the search is doubled; no sender can prevent that.
 */
@Component
class LifecareJournal {

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	private final Headlines headlines;

	private final NoteSearch search;

	private final LifecareProperties properties;

	LifecareJournal(LifecareHttp lifecare, LifecareClients clients, Headlines headlines, NoteSearch search,
			LifecareProperties properties) {
		this.lifecare = lifecare;
		this.clients = clients;
		this.headlines = headlines;
		this.search = search;
		this.properties = properties;
	}

	/**
	 * Writes the note, unless it stands there already.
	 * @return Lifecare's id of the note
	 * @throws PartnerRefused if Lifecare refuses it, or has no such heading
	 */
	public Receipt write(JournalNote note) {
		return this.clients.withId(note.outbound().client(), (client) -> writeOnce(note, client));
	}

	private Receipt writeOnce(JournalNote note, int client) {
		Optional<Receipt> written = note.outbound()
			.earlierAttempt()
			.flatMap((firstTry) -> this.search.find(client, note.marker(), firstTry))
			.map(Receipt::new);
		return written.orElseGet(() -> post(note, client));
	}

	private Receipt post(JournalNote note, int client) {
		Body body = new Body(note.outbound().event().occurredAt(), note.markedText(), client,
				this.properties.providerUnit(note.outbound().event().unitId()), this.headlines.idOf(note.heading()),
				note.author().getId(), this.properties.personnelTitle(), false);
		Written written = this.lifecare.read(this.lifecare
			.once(this.lifecare.json("write-note", "POST", "/api/v2/provider_notes", body), note.outbound()),
				Written.class);
		if (written.id() == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade på write-note utan Id.");
		}
		return new Receipt(written.id().toString());
	}

	private record Body(Instant occurrenceTimeUtc, String text, int clientId, String providerUnitId, int headlineId,
			String createdPersonnelId, String createdPersonnelTitle, boolean isSigned) {

		@Override
		public String toString() {
			return "Body[headlineId=" + this.headlineId + "]";
		}

	}

	private record Written(@JsonProperty("Id") @Nullable Long id) {

	}

}

package se.carecontact.standins.lifecare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.lifecare.LifecareChange.Card;
import se.carecontact.standins.lifecare.LifecareChange.CardAltered;
import se.carecontact.standins.lifecare.LifecareChange.CardLost;
import se.carecontact.standins.lifecare.LifecareChange.CardWritten;
import se.carecontact.standins.lifecare.LifecareChange.CareContact;
import se.carecontact.standins.lifecare.LifecareChange.ClientRegistered;
import se.carecontact.standins.lifecare.LifecareChange.MessageLost;
import se.carecontact.standins.lifecare.LifecareChange.MessageReceived;
import se.carecontact.standins.lifecare.LifecareChange.NoteDeleted;
import se.carecontact.standins.lifecare.LifecareChange.NoteWritten;
import se.carecontact.standins.lifecare.LifecareChange.Recipient;
import se.carecontact.standins.partner.PersonId;

/** The system's data, made of its changes. Not for more than one thread at a time. */
final class LifecareState {

	private static final int FIRST_CLIENT = 1001;

	private final Map<String, Integer> clientIds = new HashMap<>();

	private final Map<Integer, PersonId> clients = new LinkedHashMap<>();

	private final Map<Integer, Card> cards = new HashMap<>();

	private final Map<String, Card> cardsByKey = new HashMap<>();

	private final Map<Integer, Note> notes = new LinkedHashMap<>();

	private final Map<Integer, List<Integer>> notesOfClient = new HashMap<>();

	private final Map<String, MessageReceived> messagesByKey = new LinkedHashMap<>();

	private long lastMessageId = 500;

	void apply(LifecareChange change) {
		switch (change) {
			case ClientRegistered client -> {
				this.clientIds.put(client.personId(), client.clientId());
				this.clients.put(client.clientId(), new PersonId(client.personId()));
			}
			case CardWritten written -> {
				this.cards.put(written.card().clientId(), written.card());
				this.cardsByKey.put(written.key(), written.card());
			}
			case NoteWritten note -> {
				this.notes.put(note.id(), Note.written(note));
				this.notesOfClient.computeIfAbsent(note.clientId(), (id) -> new ArrayList<>()).add(note.id());
			}
			case NoteDeleted deleted ->
				this.notes.computeIfPresent(deleted.id(), (id, note) -> note.deleted(deleted.modifiedTimeUtc()));
			case CardAltered altered ->
				this.cards.computeIfPresent(altered.clientId(), (id, card) -> altered(card, altered));
			case CardLost lost -> {
				this.cards.remove(lost.clientId());
				this.cardsByKey.values().removeIf((card) -> card.clientId() == lost.clientId());
			}
			case MessageReceived message -> {
				this.messagesByKey.put(message.key(), message);
				this.lastMessageId = Math.max(this.lastMessageId, message.messageId());
			}
			case MessageLost lost ->
				this.messagesByKey.values().removeIf((message) -> message.messageId() == lost.messageId());
		}
	}

	private static Card altered(Card card, CardAltered altered) {
		CareContact main = card.main();
		return new Card(card.clientId(), (main == null) ? null : main.named(altered.mainName()), card.deputy(),
				card.groupCovers(), card.asOf(), card.eventId(), card.seq());
	}

	int nextClientId() {
		return FIRST_CLIENT + this.clients.size();
	}

	int nextNoteId() {
		return 9001 + this.notes.size();
	}

	long nextMessageId() {
		return this.lastMessageId + 1;
	}

	@Nullable Integer clientId(PersonId person) {
		return this.clientIds.get(person.number());
	}

	Map<Integer, PersonId> clients() {
		return this.clients;
	}

	@Nullable Card card(int clientId) {
		return this.cards.get(clientId);
	}

	@Nullable Card cardWrittenWith(String key) {
		return this.cardsByKey.get(key);
	}

	List<Note> notes(int clientId) {
		return this.notesOfClient.getOrDefault(clientId, List.of()).stream().map(this::note).toList();
	}

	@Nullable Note noteIfAny(int id) {
		return this.notes.get(id);
	}

	private Note note(int id) {
		Note note = this.notes.get(id);
		if (note == null) {
			throw new IllegalStateException("No note " + id);
		}
		return note;
	}

	@Nullable MessageReceived messageSentWith(String key) {
		return this.messagesByKey.get(key);
	}

	/** A client's messages in one kind of inbox, or in all, oldest first. */
	List<MessageReceived> messages(int clientId, @Nullable Recipient recipient) {
		return this.messagesByKey.values()
			.stream()
			.filter((message) -> message.message().clientId() == clientId
					&& (recipient == null || message.message().recipient() == recipient))
			.toList();
	}

	boolean hasMessage(long messageId) {
		return this.messagesByKey.values().stream().anyMatch((message) -> message.messageId() == messageId);
	}

	/** Newest first. */
	List<MessageReceived> inbox(Recipient recipient) {
		return this.messagesByKey.values()
			.stream()
			.filter((message) -> message.message().recipient() == recipient)
			.toList()
			.reversed();
	}

}

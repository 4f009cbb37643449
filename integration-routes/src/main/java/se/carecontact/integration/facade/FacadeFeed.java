package se.carecontact.integration.facade;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.integration.facade.Persons.PersonNumber;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.feed.Feed;
import se.carecontact.integration.feed.FeedSource;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.feed.RecordSink;
import se.carecontact.outbox.ConsumedSequences;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

import org.springframework.stereotype.Component;

/**
 * Keeps what may be read: who can be found by number, and the newest word on each
 * client's contacts. A record that can't be read may say anything, so what it might
 * contradict is forgotten until the next one.
 */
@Component
class FacadeFeed implements FeedSource, RecordSink {

	static final String ID = "facade";

	private static final Logger log = LoggerFactory.getLogger(FacadeFeed.class);

	private static final Set<String> CONTACTS = Set.of(ContactAppointed.getClassSchema().getFullName(),
			ContactReplaced.getClassSchema().getFullName(), ContactCovered.getClassSchema().getFullName(),
			ContactReturned.getClassSchema().getFullName(), ContactEnded.getClassSchema().getFullName(),
			GroupMustCover.getClassSchema().getFullName(), ContactDetailsChanged.getClassSchema().getFullName());

	private final Persons persons;

	private final ContactsTable contacts;

	private final EventReader reader;

	private final ConsumedSequences sequences;

	FacadeFeed(Persons persons, ContactsTable contacts, EventReader reader, ConsumedSequences sequences) {
		this.persons = persons;
		this.contacts = contacts;
		this.reader = reader;
		this.sequences = sequences;
	}

	@Override
	public List<Feed> feeds() {
		return List.of(new Feed(ID, Set.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS), this));
	}

	@Override
	public void take(IncomingRecord record) {
		UUID clientId = record.clientId().orElse(null);
		boolean identity = record.topic().equals(CareTopics.CLIENTS);
		// Without a type it may be anything, so it is read.
		if (clientId == null || (!identity && !record.header(CareHeaders.TYPE).map(CONTACTS::contains).orElse(true))) {
			return;
		}
		Long seq = seq(record).orElse(null);
		if (seq != null && !this.sequences.accept(ID, record.topic(), clientId.toString(), seq)) {
			return;
		}
		if (identity) {
			takeIdentity(clientId, record);
		}
		else {
			takeContacts(clientId, record, seq);
		}
	}

	private void takeIdentity(UUID clientId, IncomingRecord record) {
		if (record.value() == null) {
			this.persons.erase(clientId);
			this.contacts.forget(clientId);
		}
		else if (read(record) instanceof ClientIdentity client && client.getClientId().equals(clientId)
				&& client.getProtectedIdentity() == ProtectedIdentity.NONE
				&& client.getIdentityKind() != IdentityKind.UNKNOWN) {
			this.persons.keep(clientId, new PersonNumber(client.getIdentityKind(), client.getIdentityNumber()));
		}
		else {
			this.persons.forget(clientId);
		}
	}

	private void takeContacts(UUID clientId, IncomingRecord record, @Nullable Long seq) {
		byte[] value = record.value();
		SpecificRecord event = read(record);
		if (event == null || value == null) {
			this.contacts.forget(clientId);
		}
		else if (CONTACTS.contains(event.getSchema().getFullName())) {
			UUID eventId = record.uuidHeader(CareHeaders.EVENT_ID)
				.orElseGet(() -> UUID.nameUUIDFromBytes(record.position().getBytes(StandardCharsets.UTF_8)));
			this.contacts.keep(clientId, eventId, seq, occurredAt(event), value);
		}
	}

	private @Nullable SpecificRecord read(IncomingRecord record) {
		byte[] value = record.value();
		try {
			return (value == null) ? null : this.reader.read(record.topic(), value);
		}
		catch (EventReader.Unreadable ex) {
			log.error("{}: {} can't be read; what it might contradict is no longer shown", ID, record);
			return null;
		}
	}

	private static Optional<Long> seq(IncomingRecord record) {
		return record.numberHeader(CareHeaders.SEQ);
	}

	private static Instant occurredAt(SpecificRecord event) {
		return (Instant) event.get(event.getSchema().getField("occurredAt").pos());
	}

}

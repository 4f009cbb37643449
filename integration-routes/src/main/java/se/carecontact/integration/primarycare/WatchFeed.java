package se.carecontact.integration.primarycare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
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
 * Learns from consents whose contacts in the region may be read. What can't be read may
 * be a withdrawal, so it ends the reads of its client.
 */
@Component
class WatchFeed implements FeedSource, RecordSink {

	static final String ID = "primary-care-watch";

	private static final Logger log = LoggerFactory.getLogger(WatchFeed.class);

	private static final Set<String> CONSENTS = Set.of(ConsentGiven.getClassSchema().getFullName(),
			ConsentDeclined.getClassSchema().getFullName(), ConsentWithdrawn.getClassSchema().getFullName());

	private final WatchedClients clients;

	private final EventReader reader;

	private final ConsumedSequences sequences;

	WatchFeed(WatchedClients clients, EventReader reader, ConsumedSequences sequences) {
		this.clients = clients;
		this.reader = reader;
		this.sequences = sequences;
	}

	@Override
	public List<Feed> feeds() {
		return List.of(new Feed(ID, Set.of(CareTopics.CONTACT_EVENTS), this));
	}

	@Override
	public void take(IncomingRecord record) {
		UUID clientId = record.clientId().orElse(null);
		byte[] value = record.value();
		// Without a type it may be anything, so it is read.
		if (clientId == null || value == null || !record.header(CareHeaders.TYPE).map(CONSENTS::contains).orElse(true)
				|| isRepeat(record, clientId)) {
			return;
		}
		try {
			react(clientId, this.reader.read(record.topic(), value));
		}
		catch (EventReader.Unreadable ex) {
			log.error("{}: {} can't be read; the client's contacts in the region are no longer read", ID, record);
			this.clients.forget(clientId);
		}
	}

	private boolean isRepeat(IncomingRecord record, UUID clientId) {
		Optional<Long> seq = record.header(CareHeaders.SEQ)
			.filter((text) -> text.matches("\\d{1,18}"))
			.map(Long::valueOf);
		return seq.isPresent() && !this.sequences.accept(ID, record.topic(), clientId.toString(), seq.get());
	}

	private void react(UUID clientId, SpecificRecord event) {
		if (!ConsentsToPrimaryCare.concernsPrimaryCare(event)) {
			return;
		}
		switch (event) {
			case ConsentGiven given -> this.clients.watch(given);
			case ConsentWithdrawn withdrawn -> this.clients.forget(clientId, withdrawn.getConsentId());
			default -> this.clients.forget(clientId);
		}
	}

}

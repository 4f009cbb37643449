package se.carecontact.integration.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.feed.Feed;
import se.carecontact.integration.feed.FeedSource;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.feed.RecordSink;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads {@code care.clients}. A tombstone erases; what can't be read hides what was known
 * before, since it may say that the person is protected now.
 */
@Component
class IdentityFeed implements FeedSource, RecordSink {

	static final String ID = "client-identities";

	private static final Logger log = LoggerFactory.getLogger(IdentityFeed.class);

	private final IdentityTable identities;

	private final EventReader reader;

	private final ApplicationEventPublisher publisher;

	IdentityFeed(IdentityTable identities, EventReader reader, ApplicationEventPublisher publisher) {
		this.identities = identities;
		this.reader = reader;
		this.publisher = publisher;
	}

	@Override
	public List<Feed> feeds() {
		return List.of(new Feed(ID, Set.of(CareTopics.CLIENTS), this));
	}

	@Override
	public void take(IncomingRecord record) {
		UUID clientId = record.clientId().orElse(null);
		if (clientId == null) {
			// Nobody's identity can be meant: there is no row to keep it in.
			log.error("{}: the key of {} is no client's id; nothing can be learnt of it", ID, record);
			return;
		}
		Long seq = record.numberHeader(CareHeaders.SEQ).orElse(null);
		Long last = this.identities.lastSeq(clientId);
		if (seq != null && last != null && seq <= last) {
			return;
		}
		keep(clientId, record, seq);
		boolean open = this.identities.find(clientId) instanceof KnownClient.Open;
		this.publisher.publishEvent(new ClientIdentityChanged(clientId, open ? seq : null));
	}

	private void keep(UUID clientId, IncomingRecord record, @Nullable Long seq) {
		byte[] value = record.value();
		if (value == null) {
			this.identities.erase(clientId, seq);
			return;
		}
		Long revision = record.numberHeader(CareHeaders.IDENTITY_REVISION).orElse(null);
		if (identity(record.topic(), value) instanceof se.carecontact.events.client.ClientIdentity event
				&& event.getClientId().equals(clientId)) {
			this.identities.store(event, seq, revision);
		}
		else {
			log.error("{}: {} can't be read; what is to leave of this client waits", ID, record);
			this.identities.storeUnreadable(clientId, value, seq, revision);
		}
	}

	private @Nullable SpecificRecord identity(String topic, byte[] value) {
		try {
			return this.reader.read(topic, value);
		}
		catch (EventReader.Unreadable ex) {
			return null;
		}
	}

}

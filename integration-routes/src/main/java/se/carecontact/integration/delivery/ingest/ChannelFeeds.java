package se.carecontact.integration.delivery.ingest;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.feed.Feed;
import se.carecontact.integration.feed.FeedSource;
import se.carecontact.outbox.ConsumedSequences;
import se.carecontact.schemas.CareTopics;

import org.springframework.stereotype.Component;

/** A feed per channel, each with a consumer group of its own. */
@Component
class ChannelFeeds implements FeedSource {

	private final List<Channel> channels;

	private final LedgerIntake ledger;

	private final EventReader reader;

	private final ConsumedSequences consumed;

	private final DispatchSignal signal;

	private final Clock clock;

	ChannelFeeds(List<Channel> channels, LedgerIntake ledger, EventReader reader, ConsumedSequences consumed,
			DispatchSignal signal, Clock clock) {
		this.channels = channels;
		this.ledger = ledger;
		this.reader = reader;
		this.consumed = consumed;
		this.signal = signal;
		this.clock = clock;
	}

	@Override
	public List<Feed> feeds() {
		return this.channels.stream().map(this::feed).toList();
	}

	private Feed feed(Channel channel) {
		return new Feed(
				channel.id(), topics(channel), new ChannelIntake(channel, new EventTypes(channel),
						new NewDeliveries(channel, this.clock), this.ledger, this.reader, this.consumed, this.signal),
				true);
	}

	private static Set<String> topics(Channel channel) {
		Set<String> topics = new HashSet<>();
		channel.delivers().forEach((type) -> topics.add(CareTopics.of(schema(type))));
		channel.observes().forEach((type) -> topics.add(CareTopics.of(schema(type))));
		return topics;
	}

	static Schema schema(Class<? extends SpecificRecord> type) {
		return SpecificData.get().getSchema(type);
	}

}

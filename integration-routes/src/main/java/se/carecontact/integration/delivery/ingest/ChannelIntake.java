package se.carecontact.integration.delivery.ingest;

import java.io.UncheckedIOException;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.Reaction;
import se.carecontact.integration.delivery.ledger.Key;
import se.carecontact.integration.delivery.ledger.LedgerIntake;
import se.carecontact.integration.delivery.ledger.NewDelivery;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.feed.RecordSink;
import se.carecontact.outbox.ConsumedSequences;
import se.carecontact.schemas.CareHeaders;

/**
 * Takes a channel's records into the ledger. Reads an event only to decide; what can't be
 * read becomes a PARKED delivery that holds the raw bytes and holds up its client.
 * Repeats are dropped, by seq and by event id.
 */
class ChannelIntake implements RecordSink {

	private static final Logger log = LoggerFactory.getLogger(ChannelIntake.class);

	private final Channel channel;

	private final EventTypes types;

	private final NewDeliveries deliveries;

	private final LedgerIntake ledger;

	private final EventReader reader;

	private final ConsumedSequences consumed;

	private final DispatchSignal signal;

	ChannelIntake(Channel channel, EventTypes types, NewDeliveries deliveries, LedgerIntake ledger, EventReader reader,
			ConsumedSequences consumed, DispatchSignal signal) {
		this.channel = channel;
		this.types = types;
		this.deliveries = deliveries;
		this.ledger = ledger;
		this.reader = reader;
		this.consumed = consumed;
		this.signal = signal;
	}

	@Override
	public boolean isForeign(IncomingRecord record) {
		return record.header(CareHeaders.TYPE).filter(this.types::isForeign).isPresent();
	}

	@Override
	public void take(IncomingRecord record) {
		if (isForeign(record)) {
			return;
		}
		UUID clientId = record.clientId().orElse(NewDeliveries.NOBODY);
		Long seq = NewDeliveries.seq(record);
		if (seq != null && !this.consumed.accept(this.channel.id(), record.topic(), clientId.toString(), seq)) {
			log.info("{}: {} is a repeat, dropped", this.channel.id(), record);
			return;
		}
		act(decide(record, clientId));
		this.signal.raiseAfterCommit();
	}

	/**
	 * Touches no database: whatever fails here is the record's fault, or the channel's.
	 */
	private Decision decide(IncomingRecord record, UUID clientId) {
		try {
			CareEvent event = this.deliveries.event(record, clientId, read(record));
			Reaction reaction = this.types.isObserved(event.type()) ? this.channel.reactionTo(event)
					: new Reaction.Nothing();
			boolean wanted = this.types.isDelivered(event.type()) && this.channel.wants(event);
			return new Decision(new Key(this.channel.id(), clientId), reaction,
					wanted ? this.deliveries.pending(record, event) : null);
		}
		catch (UncheckedIOException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("{}: {} can't be read ({}), parked", this.channel.id(), record, ex.getClass().getSimpleName());
			return new Decision(new Key(this.channel.id(), clientId), new Reaction.Nothing(),
					this.deliveries.unreadable(record));
		}
	}

	private SpecificRecord read(IncomingRecord record) {
		byte[] value = record.value();
		if (value == null || record.clientId().isEmpty()) {
			throw new EventReader.Unreadable((value == null) ? "no value" : "the key is no client's id");
		}
		return this.reader.read(record.topic(), value);
	}

	private void act(Decision decision) {
		switch (decision.reaction()) {
			case Reaction.Nothing _ -> {
			}
			case Reaction.WakeHeld _ -> this.ledger.wakeHeld(decision.key());
			case Reaction.CancelUnsent cancel -> {
				int cancelled = this.ledger.cancelUnsent(decision.key(), cancel.reason());
				log.info("{}: {} unsent cancelled, {}", decision.key(), cancelled, cancel.reason().code());
			}
		}
		if (decision.delivery() != null) {
			this.ledger.add(decision.delivery());
		}
	}

	/** What a record does to the ledger. */
	private record Decision(Key key, Reaction reaction, @Nullable NewDelivery delivery) {

	}

}

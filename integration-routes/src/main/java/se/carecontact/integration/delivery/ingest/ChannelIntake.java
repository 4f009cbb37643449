package se.carecontact.integration.delivery.ingest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

	/** Few enough that what waits for one of their keys does not wait long. */
	private static final int AT_ONCE = 50;

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
	public int atOnce() {
		return AT_ONCE;
	}

	@Override
	public void take(IncomingRecord record) {
		takeAll(List.of(record));
	}

	/**
	 * Each client's in their order, and one client after the other: whoever takes in for
	 * this channel locks keys in the same order, so no two wait for each other.
	 */
	@Override
	public void takeAll(List<IncomingRecord> records) {
		List<IncomingRecord> byClient = records.stream()
			.filter((record) -> !isForeign(record))
			.sorted(Comparator.comparing(ChannelIntake::client))
			.toList();
		List<NewDelivery> added = new ArrayList<>();
		for (IncomingRecord record : withoutRepeats(byClient)) {
			Decision decision = decide(record, client(record));
			if (!(decision.reaction() instanceof Reaction.Nothing)) {
				// It is about what is there by then.
				this.ledger.addAll(added);
				added.clear();
				react(decision);
			}
			if (decision.delivery() != null) {
				added.add(decision.delivery());
			}
		}
		this.ledger.addAll(added);
		this.signal.raiseAfterCommit();
	}

	private static UUID client(IncomingRecord record) {
		return record.clientId().orElse(NewDeliveries.NOBODY);
	}

	private List<IncomingRecord> withoutRepeats(List<IncomingRecord> records) {
		List<ConsumedSequences.Sequence> sequences = records.stream().map(ChannelIntake::sequence).toList();
		List<Boolean> isNew = this.consumed.accept(this.channel.id(), sequences);
		List<IncomingRecord> fresh = new ArrayList<>();
		for (int index = 0; index < records.size(); index++) {
			if (isNew.get(index)) {
				fresh.add(records.get(index));
			}
			else {
				log.info("{}: {} is a repeat, dropped", this.channel.id(), records.get(index));
			}
		}
		return fresh;
	}

	private static ConsumedSequences.Sequence sequence(IncomingRecord record) {
		return new ConsumedSequences.Sequence(record.topic(), client(record).toString(), NewDeliveries.seq(record));
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

	private void react(Decision decision) {
		switch (decision.reaction()) {
			case Reaction.Nothing _ -> {
			}
			case Reaction.WakeHeld _ -> this.ledger.wakeHeld(decision.key());
			case Reaction.CancelUnsent cancel -> {
				int cancelled = this.ledger.cancelUnsent(decision.key(), cancel.reason());
				log.info("{}: {} unsent cancelled, {}", decision.key(), cancelled, cancel.reason().code());
			}
		}
	}

	/** What a record does to the ledger. */
	private record Decision(Key key, Reaction reaction, @Nullable NewDelivery delivery) {

	}

}

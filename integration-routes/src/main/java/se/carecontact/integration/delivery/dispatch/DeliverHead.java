package se.carecontact.integration.delivery.dispatch;

import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.Head;
import se.carecontact.integration.delivery.ledger.Lease;
import se.carecontact.integration.delivery.ledger.LeaseLost;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.LedgerOutcomes;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.delivery.ledger.WaitingKeys;
import se.carecontact.integration.feed.EventReader;

import org.springframework.stereotype.Component;

/**
 * Tries the head of one claimed key, once, and writes what came of it. A crash before
 * that write lets the lease run out; the delivery is then tried again with the same
 * idempotency key.
 */
@Component
class DeliverHead {

	private static final Logger log = LoggerFactory.getLogger(DeliverHead.class);

	private final Channels channels;

	private final LedgerClaims claims;

	private final LedgerOutcomes outcomes;

	private final WaitingKeys waiting;

	private final EventReader reader;

	private final Preconditions preconditions;

	private final Attempt attempt;

	private final DeliveryMeters meters;

	private final DispatchProperties properties;

	DeliverHead(Channels channels, LedgerClaims claims, LedgerOutcomes outcomes, WaitingKeys waiting,
			EventReader reader, Preconditions preconditions, Attempt attempt, DeliveryMeters meters,
			DispatchProperties properties) {
		this.channels = channels;
		this.claims = claims;
		this.outcomes = outcomes;
		this.waiting = waiting;
		this.reader = reader;
		this.preconditions = preconditions;
		this.attempt = attempt;
		this.meters = meters;
		this.properties = properties;
	}

	/** Tries the key's head; returns normally even if the lease was lost. */
	void deliver(Lease lease) {
		try {
			Head head = this.claims.head(lease).orElse(null);
			if (head == null) {
				this.outcomes.release(lease);
				return;
			}
			Outcome outcome = attempt(lease, head);
			this.outcomes.finish(lease, head, outcome);
			this.meters.count(lease, head, outcome);
			if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Closed) {
				this.waiting.wake(lease.key().clientId());
			}
		}
		catch (LeaseLost ex) {
			log.warn("{}; what it did is left to the new holder", ex.getMessage());
		}
	}

	private Outcome attempt(Lease lease, Head head) {
		try {
			Channel channel = this.channels.get(lease.key().channel());
			CareEvent event = new CareEvent(head.eventId(), head.seq(), head.topic(), lease.key().clientId(),
					head.occurredAt(), head.causationId(), head.traceparent(),
					this.reader.read(head.topic(), head.body()));
			return switch (this.preconditions.of(channel, lease.key(), head, event)) {
				case Preconditions.Stop stop -> stop.outcome();
				case Preconditions.Go go -> this.attempt.send(channel, lease, head,
						new Outbound(head.id(), event, go.client(), head.firstAttemptAt()));
			};
		}
		catch (Mapping.Fault ex) {
			// The cause's message may quote the event; its kind and place are enough.
			log.error("{}: {} parked by a fault of ours: {} at {}", lease.key(), head, ex.getMessage(), ex.place());
			return new Outcome.Parked(Reason.MAPPING_FAULT);
		}
		catch (EventReader.Unreadable ex) {
			return new Outcome.Parked(Reason.UNREADABLE);
		}
		catch (UncheckedIOException ex) {
			return new Outcome.Held(Reason.OWN_FAULT, this.properties.unansweredRecheck());
		}
	}

}

package se.carecontact.plan.intake;

import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.outbox.ConsumedSequences;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.HomeCareFact;
import se.carecontact.plan.implementationplan.Cause;
import se.carecontact.plan.implementationplan.FollowHomeCare;
import se.carecontact.plan.retention.EraseClient;
import se.carecontact.plan.retention.ErasedClients;
import se.carecontact.schemas.CareTopics;

/**
 * Follows one record: its effect and the note that it has been followed are committed
 * together, so a repeat finds the note and has no effect.
 */
@Component
class FollowRecord {

	private static final Logger LOG = LoggerFactory.getLogger(FollowRecord.class);

	private final EventReader reader;

	private final ConsumedSequences consumed;

	private final FollowHomeCare followHomeCare;

	private final FollowProtection followProtection;

	private final ErasedClients erasedClients;

	private final EraseClient eraseClient;

	private final ParkedRecords parked;

	private final TransactionTemplate transaction;

	FollowRecord(EventReader reader, ConsumedSequences consumed, FollowHomeCare followHomeCare,
			FollowProtection followProtection, ErasedClients erasedClients, EraseClient eraseClient,
			ParkedRecords parked, PlatformTransactionManager transactions) {
		this.reader = reader;
		this.consumed = consumed;
		this.followHomeCare = followHomeCare;
		this.followProtection = followProtection;
		this.erasedClients = erasedClients;
		this.eraseClient = eraseClient;
		this.parked = parked;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Follows the record, drops it as a repeat, or parks it.
	 * @return what became of it
	 * @throws RuntimeException on an outage: nothing has happened, and the record is
	 * worth another try
	 */
	Followed follow(ConsumerRecord<byte[], byte[]> received) {
		try {
			return understood(received);
		}
		catch (RuntimeException ex) {
			if (Outages.isOutage(ex)) {
				throw ex;
			}
			String reason = (ex instanceof Unreadable) ? String.valueOf(ex.getMessage())
					: "Its fact can't be followed (" + ex.getClass().getName() + ")";
			this.parked.park(received, reason);
			LOG.error("Parked {}-{}@{}: {}", received.topic(), received.partition(), received.offset(), reason);
			return Followed.PARKED;
		}
	}

	private Followed understood(ConsumerRecord<byte[], byte[]> received) {
		if (received.topic().equals(CareTopics.CLIENTS)) {
			return (received.value() == null) ? erased(received) : Followed.NOT_ABOUT_PLANS;
		}
		ReceivedHeaders headers = ReceivedHeaders.of(received.headers());
		if (!ContactEventMapper.WANTED.contains(headers.type())) {
			return Followed.NOT_ABOUT_PLANS;
		}
		UUID clientId = this.reader.client(received);
		Optional<HomeCareFact> fact = ContactEventMapper.toFact(this.reader.event(received),
				headers.identityRevision());
		if (fact.isEmpty()) {
			return Followed.NOT_ABOUT_PLANS;
		}
		if (!fact.get().client().clientId().value().equals(clientId)) {
			throw new Unreadable("The key is another client than the value's");
		}
		Boolean isNew = this.transaction.execute((status) -> {
			// Asked first: a tombstone that comes at the same time waits, or has come.
			if (this.erasedClients.contains(clientId)) {
				return false;
			}
			if (!this.consumed.accept(ContactEventIntake.CONSUMER, received.topic(), clientId.toString(),
					headers.seq())) {
				return false;
			}
			this.followProtection.on(fact.get());
			this.followHomeCare.on(fact.get(), new Cause(headers.eventId(), headers.traceparent()));
			return true;
		});
		return Boolean.TRUE.equals(isNew) ? Followed.FOLLOWED : Followed.REPEAT;
	}

	/**
	 * A tombstone: its client is erased here too. What stands under the key is never
	 * read.
	 */
	private Followed erased(ConsumerRecord<byte[], byte[]> received) {
		ClientId clientId = new ClientId(this.reader.client(received));
		this.transaction.executeWithoutResult((status) -> this.eraseClient.erase(clientId));
		return Followed.FOLLOWED;
	}

	/** What became of a record. */
	enum Followed {

		/** Its effect is committed. */
		FOLLOWED,
		/** It had been followed before. */
		REPEAT,
		/** It says nothing about a plan. */
		NOT_ABOUT_PLANS,
		/** It could not be understood and is kept. */
		PARKED

	}

}

package se.carecontact.integration.delivery.ledger;

import java.util.UUID;

import se.carecontact.integration.delivery.DispatchSignal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How one delivery is moved on by an operator, alone or in a run of previewed acts:
 * {@link #lock} first, {@link #settle} last. Needs a transaction, and no other key's lock
 * in it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LedgerMoves {

	private final JdbcClient jdbc;

	private final Keys keys;

	private final DispatchSignal signal;

	LedgerMoves(JdbcClient jdbc, Keys keys, DispatchSignal signal) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.signal = signal;
	}

	/**
	 * Locks the delivery's key, so that what is judged next still holds when acted on.
	 */
	public void lock(DeliveryRow delivery) {
		this.keys.ensure(key(delivery), delivery.partner(), delivery.priority().ordinal());
	}

	/**
	 * Lets a delivery that waits be tried at once.
	 * @return false if it is in no state to be resumed
	 */
	public boolean resume(DeliveryRow delivery) {
		return this.jdbc.sql("""
				update delivery set state = 'PENDING', reason_code = null, reason = null, next_attempt_at = null
				where id = ? and state in ('PARKED', 'HELD', 'WITHHELD')
				""").param(delivery.id()).update() == 1;
	}

	/**
	 * Passes over an open delivery.
	 * @return false if it is not open
	 */
	public boolean skip(DeliveryRow delivery, String reason) {
		return this.jdbc.sql("""
				update delivery set state = 'SKIPPED', reason_code = 'SKIPPED', reason = ?, next_attempt_at = null
				where id = ? and state in ('PENDING', 'HELD', 'PARKED')
				""").params(reason, delivery.id()).update() == 1;
	}

	/**
	 * Adds the delivery once more, last of its key, with the same event id and so the
	 * same idempotency key. If the first may have reached its partner, the second looks
	 * there before it sends.
	 * @return the new delivery's id
	 */
	public long replay(DeliveryRow delivery, UUID runId) {
		return this.jdbc
			.sql("""
					with added as (
					insert into delivery (channel, partner, client_id, topic, position, event_id, seq, type, municipality_id,
					  priority, occurred_at, ingested_at, coalescing_key, causation_id, traceparent, identity_revision, state, first_attempt_at,
					  replay_of, replay_run)
					select channel, partner, client_id, topic, position, event_id, seq, type, municipality_id,
					  priority, occurred_at, now(), coalescing_key, causation_id, traceparent, identity_revision, 'PENDING', first_attempt_at,
					  id, :run
					from delivery where id = :id
					returning id),
					body as (
					insert into delivery_body (delivery_id, body)
					select added.id, b.body from added join delivery_body b on b.delivery_id = :id)
					select id from added
					""")
			.param("id", delivery.id())
			.param("run", runId)
			.query(Long.class)
			.single();
	}

	/** Brings the key in line with what was done, and wakes dispatch. Always last. */
	public void settle(DeliveryRow delivery) {
		this.keys.refresh(key(delivery));
		this.signal.raiseAfterCommit();
	}

	private static Key key(DeliveryRow delivery) {
		return new Key(delivery.channel(), delivery.clientId());
	}

}

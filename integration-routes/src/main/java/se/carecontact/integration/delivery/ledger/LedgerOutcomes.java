package se.carecontact.integration.delivery.ledger;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What dispatch writes. Each write holds only while the writer's token still stands in
 * the key's row; else {@link LeaseLost}, and nothing was written.
 */
@Repository
public class LedgerOutcomes {

	private final JdbcClient jdbc;

	private final Keys keys;

	private final OperatorLog log;

	LedgerOutcomes(JdbcClient jdbc, Keys keys, OperatorLog log) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.log = log;
	}

	/**
	 * Notes that an attempt begins, and begins the lease anew. After a crash from here on
	 * the attempt counts as one that may have reached the partner: this alone waits for
	 * the disk, and with it all that was written before is there.
	 * @return false if the delivery was cancelled or passed over meanwhile: do not send
	 * @throws LeaseLost if the key is another's by now
	 */
	@Transactional
	public boolean begin(Lease lease, Head head, Duration duration) {
		int held = this.jdbc.sql("""
				update delivery_key set lease_until = now() + ? * interval '1 millisecond'
				where channel = ? and client_id = ? and lease_token = ? and lease_until > now()
				""").params(duration.toMillis(), lease.key().channel(), lease.key().clientId(), lease.token()).update();
		if (held == 0) {
			throw new LeaseLost(lease.key());
		}
		return this.jdbc.sql("""
				update delivery set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now())
				where id = ? and state in ('PENDING', 'HELD')
				""").param(head.id()).update() == 1;
	}

	/**
	 * Takes back an attempt that began and was not sent after all.
	 * @throws LeaseLost if the key is another's by now
	 */
	@Transactional
	public void unbegin(Lease lease, Head head) {
		holdOrFail(lease);
		this.jdbc.sql("""
				update delivery set attempts = attempts - 1,
				first_attempt_at = case when attempts = 1 then null else first_attempt_at end where id = ?
				""").param(head.id()).update();
	}

	/**
	 * Writes what came of a try and gives the key back. A crash of the database may lose
	 * it again, until the next attempt of whichever key begins: then the delivery is
	 * tried as after a crash of this process, as one that may have reached the partner.
	 * @throws LeaseLost if the key is another's by now
	 */
	@Transactional
	public void finish(Lease lease, Head head, Outcome outcome) {
		boolean woken = holdOrFail(lease) != lease.wakes();
		switch (outcome) {
			case Outcome.Sent sent -> {
				sentAndReleased(lease, head, sent.partnerReference());
				return;
			}
			case Outcome.Parked parked -> open(head, DeliveryState.PARKED, parked.reason(), null);
			// What it was found waiting for may have come between the look and this note.
			case Outcome.Held held -> {
				noteRefusal(lease, head, held.reason());
				open(head, DeliveryState.HELD, held.reason(), woken ? Duration.ZERO : held.pause());
			}
			case Outcome.Unanswered held ->
				open(head, DeliveryState.HELD, held.reason(), woken ? Duration.ZERO : held.pause());
			case Outcome.Failed failed -> open(head, DeliveryState.PENDING, failed.reason(), failed.pause());
			// The protection it was found under may have ended between the two.
			case Outcome.Closed closed when woken && closed.state() == DeliveryState.WITHHELD ->
				open(head, DeliveryState.HELD, closed.reason(), Duration.ZERO);
			case Outcome.Closed closed -> open(head, closed.state(), closed.reason(), null);
			case Outcome.NotTried _ -> {
			}
		}
		release(lease, (outcome instanceof Outcome.Failed) ? lease.failures() + 1 : 0,
				(outcome instanceof Outcome.Unanswered && !woken) ? lease.unanswered() + 1 : 0);
	}

	/**
	 * That there was no consent is noted once, not at each look again: it is what was
	 * found, until something else is.
	 */
	private void noteRefusal(Lease lease, Head head, Reason found) {
		if (found.equals(Reason.WAITING_FOR_CONSENT) && this.jdbc.sql("""
				select exists (select 1 from delivery where id = ? and state in ('PENDING', 'HELD')
				and reason_code is distinct from ?)
				""").params(head.id(), found.code()).query(Boolean.class).single()) {
			this.log.note("dispatch", "CONSENT_REFUSED", head.id(), lease.key().clientId(), null, null);
		}
	}

	/** Gives back a key that had nothing to send. */
	@Transactional
	public void release(Lease lease) {
		holdOrFail(lease);
		release(lease, lease.failures(), lease.unanswered());
	}

	private void release(Lease lease, int failures, int unanswered) {
		this.keys.release(lease.key(), failures, unanswered);
	}

	/**
	 * The truth, whatever was decided meanwhile: the partner has it. Gives the key back
	 * as {@link Keys#release} does, by the same way to the database: this is how nearly
	 * all of them end.
	 */
	private void sentAndReleased(Lease lease, Head head, @Nullable String partnerReference) {
		// What is open stands apart, so that the months of the ledger need not be looked
		// through.
		int ended = this.jdbc
			.sql("""
					with ended as (
					  update delivery set state = 'SENT', sent_at = clock_timestamp(), partner_reference = :reference,
					    reason_code = null, reason = null, next_attempt_at = null
					  where id = :id and state in ('PENDING', 'HELD', 'PARKED')
					  returning 1),
					next as (
					  select id, priority,
					    case when state = 'PARKED' then 'infinity' else coalesce(next_attempt_at, ingested_at) end as ready_at
					  from delivery
					  where channel = :channel and client_id = :client and state in ('PENDING', 'HELD', 'PARKED') and id <> :id),
					done as (
					  delete from delivery_key
					  where channel = :channel and client_id = :client and not exists (select from next)),
					released as (
					  update delivery_key set lease_token = null, lease_until = null, failures = 0, unanswered = 0,
					    priority = (select min(priority) from next), ready_at = (select ready_at from next order by id limit 1)
					  where channel = :channel and client_id = :client and exists (select from next))
					select count(*) from ended
					""")
			.param("reference", partnerReference, java.sql.Types.VARCHAR)
			.param("id", head.id())
			.param("channel", lease.key().channel())
			.param("client", lease.key().clientId())
			.query(Integer.class)
			.single();
		if (ended == 0) {
			this.jdbc.sql("""
					update delivery set state = 'SENT', sent_at = clock_timestamp(), partner_reference = :reference,
					reason_code = null, reason = null, next_attempt_at = null where id = :id
					""").param("reference", partnerReference, java.sql.Types.VARCHAR).param("id", head.id()).update();
		}
	}

	/** Never over a state that was reached meanwhile, such as CANCELLED. */
	private void open(Head head, DeliveryState state, Reason reason, @Nullable Duration wait) {
		this.jdbc.sql("""
				update delivery set state = :state, reason_code = :code, reason = :reason,
				next_attempt_at = clock_timestamp() + :millis * interval '1 millisecond'
				where id = :id and state in ('PENDING', 'HELD')
				""")
			.param("state", state.name())
			.param("code", reason.code())
			.param("reason", reason.sentence())
			.param("millis", (wait == null) ? null : wait.toMillis(), java.sql.Types.BIGINT)
			.param("id", head.id())
			.update();
	}

	/**
	 * Locks the key's row and tells how often the key was woken; fails if it is not ours.
	 * The transaction then doesn't wait for the disk: see what a crash of the database
	 * does to it in RATIONALE.md.
	 */
	private int holdOrFail(Lease lease) {
		return this.jdbc.sql("""
				select wakes, set_config('synchronous_commit', 'off', true)
				from delivery_key where channel = ? and client_id = ? and lease_token = ? for update
				""")
			.params(lease.key().channel(), lease.key().clientId(), lease.token())
			.query((row, number) -> row.getInt("wakes"))
			.optional()
			.orElseThrow(() -> new LeaseLost(lease.key()));
	}

}

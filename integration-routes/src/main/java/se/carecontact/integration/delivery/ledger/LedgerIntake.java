package se.carecontact.integration.delivery.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How events enter the ledger, and what observed events do to it. Needs a transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LedgerIntake {

	private final JdbcClient jdbc;

	private final Keys keys;

	private final Sealer sealer;

	LedgerIntake(JdbcClient jdbc, Keys keys, Sealer sealer) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.sealer = sealer;
	}

	/**
	 * Adds a delivery, unless its channel has its event already.
	 * @return whether it was added
	 */
	public boolean add(NewDelivery delivery) {
		Key key = new Key(delivery.channel(), delivery.clientId());
		this.keys.ensure(key, delivery.partner(), delivery.priority().ordinal());
		boolean added = insert(delivery);
		this.keys.refresh(key);
		return added;
	}

	/**
	 * An event that is in the ledger already ended after it occurred, so the months
	 * before need not be looked through: among some fifteen, that costs four times as
	 * much. A day is allowed for clocks apart. What tells no time, or one to come, is
	 * looked for in all.
	 */
	static final String KNOWN = """
			select 1 from delivery where event_id = :event and channel = :channel and replay_of is null
			and ended_on >= case when cast(:told as date) > ledger_today() then '-infinity' else cast(:told as date) - 1 end
			""";

	/**
	 * The key's lock, which the caller holds, makes this look and the insert one step: an
	 * event always comes with the same key.
	 */
	private boolean insert(NewDelivery delivery) {
		byte[] value = delivery.record().value();
		Reason reason = delivery.reason();
		return this.jdbc.sql("""
				with added as (
				insert into delivery (channel, partner, client_id, topic, position, event_id, seq, type,
				  municipality_id, priority, occurred_at, ingested_at, coalescing_key, causation_id, traceparent,
				  identity_revision, state, reason_code, reason)
				select :channel, :partner, :client, :topic, :position, :event, :seq, :type,
				  :municipality, :priority, :occurred, now(), :coalescing, :causation, :traceparent,
				  :revision, :state, :code, :reason
				where not exists (%s)
				on conflict do nothing
				returning id, state, ended_on)
				insert into delivery_body (delivery_id, body, ended_on)
				select id, :body, case when is_open(state) then 'infinity' else ended_on end from added
				""".formatted(KNOWN))
			.param("channel", delivery.channel())
			.param("partner", delivery.partner())
			.param("client", delivery.clientId())
			.param("topic", delivery.record().topic())
			.param("position", delivery.record().position())
			.param("event", delivery.eventId())
			.param("seq", delivery.seq(), java.sql.Types.BIGINT)
			.param("type", delivery.type())
			.param("municipality", delivery.municipalityId(), java.sql.Types.VARCHAR)
			.param("priority", delivery.priority().ordinal())
			.param("occurred", delivery.occurredAt().atOffset(ZoneOffset.UTC))
			.param("told", told(delivery.record()).atOffset(ZoneOffset.UTC).toLocalDate())
			.param("coalescing", delivery.coalescingKey(), java.sql.Types.VARCHAR)
			.param("causation", header(delivery, CareHeaders.CAUSATION_ID), java.sql.Types.VARCHAR)
			.param("traceparent", header(delivery, CareHeaders.TRACEPARENT), java.sql.Types.VARCHAR)
			.param("revision", delivery.record().numberHeader(CareHeaders.IDENTITY_REVISION).orElse(null),
					java.sql.Types.BIGINT)
			.param("body", this.sealer.seal((value == null) ? new byte[0] : value, sealContext(delivery.eventId())))
			.param("state", delivery.state().name())
			.param("code", (reason == null) ? null : reason.code(), java.sql.Types.VARCHAR)
			.param("reason", (reason == null) ? null : reason.sentence(), java.sql.Types.VARCHAR)
			.update() == 1;
	}

	/** Cancels all of a key that is unsent, also what is under way if it should fail. */
	public int cancelUnsent(Key key, Reason reason) {
		if (!this.keys.lock(key)) {
			return 0;
		}
		int cancelled = this.jdbc.sql("""
				update delivery set state = 'CANCELLED', reason_code = ?, reason = ?, next_attempt_at = null
				where channel = ? and client_id = ? and state in ('PENDING', 'HELD', 'PARKED')
				""").params(reason.code(), reason.sentence(), key.channel(), key.clientId()).update();
		this.keys.refresh(key);
		return cancelled;
	}

	/**
	 * Lets what is held of a key be tried at once. What is being tried just now, and may
	 * be found waiting, is tried again too.
	 */
	public void wakeHeld(Key key) {
		int locked = this.jdbc.sql("update delivery_key set wakes = wakes + 1 where channel = ? and client_id = ?")
			.params(key.channel(), key.clientId())
			.update();
		if (locked == 0) {
			return;
		}
		this.jdbc.sql("""
				update delivery set next_attempt_at = null
				where channel = ? and client_id = ? and state = 'HELD'
				""").params(key.channel(), key.clientId()).update();
		this.keys.refresh(key);
	}

	/** Lets what is held of a client be tried at once, in every channel. */
	public void wakeHeld(UUID clientId) {
		List<String> channels = this.jdbc.sql("select channel from delivery_key where client_id = ? order by channel")
			.param(clientId)
			.query(String.class)
			.list();
		channels.forEach((channel) -> wakeHeld(new Key(channel, clientId)));
	}

	/**
	 * Reopens what was withheld by a protection that had ended when it was told: the
	 * topics are read apart, so it may have been read before the identity that says so.
	 * What was told while the protection lasted stays withheld.
	 * @param seq the identity's; it and the events of the same producer rise together
	 */
	public void reopenWithheldAfter(UUID clientId, long seq) {
		List<Key> keys = this.jdbc.sql("""
				select distinct channel, client_id from delivery
				where client_id = ? and state = 'WITHHELD' and reason_code = ? and topic = ? and seq > ?
				order by channel
				""")
			.params(clientId, Reason.PROTECTED_IDENTITY.code(), CareTopics.CONTACT_EVENTS, seq)
			.query(Key.class)
			.list();
		keys.forEach((key) -> reopen(key, seq));
	}

	private void reopen(Key key, long seq) {
		// There may be no row of the key left, and it is the lock.
		this.jdbc.sql("""
				insert into delivery_key (channel, client_id, partner, priority, ready_at)
				select channel, client_id, min(partner), min(priority), now() from delivery
				where channel = ? and client_id = ? group by channel, client_id
				on conflict (channel, client_id) do update set wakes = delivery_key.wakes + 1
				""").params(key.channel(), key.clientId()).update();
		this.jdbc.sql("""
				update delivery d set state = 'PENDING', reason_code = null, reason = null, next_attempt_at = null
				where channel = ? and client_id = ? and state = 'WITHHELD' and reason_code = ? and topic = ? and seq > ?
				  and not exists (select 1 from delivery later where later.channel = d.channel
				    and later.client_id = d.client_id and later.id > d.id and later.state = 'SENT')
				""")
			.params(key.channel(), key.clientId(), Reason.PROTECTED_IDENTITY.code(), CareTopics.CONTACT_EVENTS, seq)
			.update();
		this.keys.refresh(key);
	}

	/** The same each time the event is read, unlike when it is read. */
	private static Instant told(IncomingRecord record) {
		try {
			return record.header(CareHeaders.OCCURRED_AT).map(Instant::parse).orElse(Instant.EPOCH);
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

	static String sealContext(UUID eventId) {
		return "delivery:" + eventId;
	}

	private static @Nullable String header(NewDelivery delivery, String name) {
		return delivery.record().header(name).orElse(null);
	}

}

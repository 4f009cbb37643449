package se.carecontact.integration.delivery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.partner.Partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How dispatch takes keys and reads their heads. Times of leases are the database's, so
 * replicas with clocks apart agree.
 */
@Repository
public class LedgerClaims {

	private final JdbcClient jdbc;

	private final Sealer sealer;

	private final PartnerPlaces places;

	LedgerClaims(JdbcClient jdbc, Sealer sealer, PartnerPlaces places) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.places = places;
	}

	/**
	 * Claims keys whose head may be tried now and that nobody holds. The urgent go first,
	 * and among those alike whoever became ready first: a key that is tried and waits
	 * again goes behind those that have not had their turn. A partner that is only being
	 * probed is given whoever became ready first. Safe with any number of replicas:
	 * together they never hold more keys of a partner than it has places. A crash of the
	 * database may undo a claim, whose holder then can't begin: what begins waits for the
	 * disk, and the claim lies before it there.
	 * @param rooms room per partner
	 * @param lease for how long
	 */
	@Transactional
	public List<Lease> claim(Map<Partner, Room> rooms, Duration lease) {
		Object[] partners = rooms.keySet().stream().map(Partner::id).toArray();
		Object[] sizes = rooms.values().stream().map(Room::keys).toArray();
		Object[] places = rooms.values().stream().map(Room::places).toArray();
		Object[] probing = rooms.values().stream().map(Room::probing).toArray();
		// A statement of its own: the next must see what whoever held the lock has taken.
		this.places.lock(rooms.keySet());
		return this.jdbc.sql("""
				with room as (
				  select w.partner, w.probing, greatest(0, least(w.size, w.places - t.taken)) as size
				  from unnest(:partners::text[], :sizes::int[], :places::int[], :probing::bool[])
				    as w (partner, size, places, probing),
				  lateral (select
				    (select count(*) from delivery_key where partner = w.partner and lease_token is not null
				      and lease_until > now())
				    + (select count(*) from partner_read where partner = w.partner and until > now()) as taken) t),
				in_order as (
				  select k.channel, k.client_id from room w
				  cross join lateral (
				    select channel, client_id from delivery_key
				    where partner = w.partner and ready_at < 'infinity' and ready_at <= now()
				      and (lease_until is null or lease_until < now())
				    order by priority, ready_at limit w.size
				    for update skip locked) k
				  where not w.probing),
				in_turn as (
				  select k.channel, k.client_id from room w
				  cross join lateral (
				    select channel, client_id from delivery_key
				    where partner = w.partner and ready_at < 'infinity' and ready_at <= now()
				      and (lease_until is null or lease_until < now())
				    order by ready_at limit w.size
				    for update skip locked) k
				  where w.probing),
				leased as (
				  update delivery_key d
				  set lease_token = gen_random_uuid(), lease_until = now() + :millis * interval '1 millisecond'
				  from (select * from in_order union all select * from in_turn) c
				  where d.channel = c.channel and d.client_id = c.client_id
				  returning d.*)
				select channel, client_id, partner, lease_token, failures, unanswered, wakes,
				  set_config('synchronous_commit', 'off', true) as unsynced
				from leased order by priority, ready_at
				""")
			.param("partners", new SqlArray("text", partners))
			.param("sizes", new SqlArray("int4", sizes))
			.param("places", new SqlArray("int4", places))
			.param("probing", new SqlArray("bool", probing))
			.param("millis", lease.toMillis())
			.query((row, number) -> lease(row))
			.list();
	}

	/**
	 * The key's first open delivery, if it has one. One statement, as those that follow:
	 * no transaction, which would cost another way to the database and back.
	 */
	public Optional<Head> head(Lease lease) {
		return this.jdbc.sql("""
				select d.*, b.body from delivery d left join delivery_body b on b.delivery_id = d.id
				where channel = ? and client_id = ? and state in ('PENDING', 'HELD', 'PARKED') order by id limit 1
				""")
			.params(lease.key().channel(), lease.key().clientId())
			// A parked head is an operator's; it can be met here if it was parked since.
			.query((row, number) -> "PARKED".equals(row.getString("state")) ? Optional.<Head>empty()
					: Optional.of(head(row)))
			.optional()
			.flatMap((found) -> found);
	}

	/** Whether a later one of the same coalescing key waits to be sent. */
	public boolean isSuperseded(Key key, Head head) {
		return head.coalescingKey() != null && this.jdbc.sql("""
				select exists (select 1 from delivery where channel = ? and client_id = ? and coalescing_key = ?
				and state = 'PENDING' and id > ?)
				""")
			.params(key.channel(), key.clientId(), head.coalescingKey(), head.id())
			.query(Boolean.class)
			.single();
	}

	/** Whether a channel has something open of a client. */
	public boolean hasOpen(Key key) {
		return this.jdbc.sql("""
				select exists (select 1 from delivery where channel = ? and client_id = ?
				and state in ('PENDING', 'HELD', 'PARKED'))
				""").params(key.channel(), key.clientId()).query(Boolean.class).single();
	}

	private static Lease lease(ResultSet row) throws SQLException {
		return new Lease(new Key(row.getString("channel"), row.getObject("client_id", UUID.class)),
				Partner.of(row.getString("partner")), row.getObject("lease_token", UUID.class), row.getInt("failures"),
				row.getInt("unanswered"), row.getInt("wakes"));
	}

	private Head head(ResultSet row) throws SQLException {
		UUID eventId = row.getObject("event_id", UUID.class);
		Instant firstAttempt = instant(row, "first_attempt_at");
		return new Head(row.getLong("id"), eventId, row.getObject("seq", Long.class), row.getString("topic"),
				row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getObject("ingested_at", OffsetDateTime.class).toInstant(), row.getString("coalescing_key"),
				row.getString("causation_id"), row.getString("traceparent"),
				row.getObject("identity_revision", Long.class), opened(row.getBytes("body"), eventId), firstAttempt);
	}

	/** No body left, such as after retention: no event can be read of it. */
	private byte[] opened(byte @Nullable [] sealed, UUID eventId) {
		return (sealed == null) ? new byte[0] : this.sealer.open(sealed, LedgerIntake.sealContext(eventId));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time == null) ? null : time.toInstant();
	}

}

package se.carecontact.integration.delivery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What operators see of the ledger. Never opens a body. */
@Repository
@Transactional(readOnly = true)
public class LedgerReading {

	/**
	 * A search answers from indexes whatever the statistics say: of a partition that is
	 * new, they say that it is empty.
	 */
	static final String BY_INDEX = "set local enable_seqscan = off";

	private final JdbcClient jdbc;

	LedgerReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The newest deliveries that fit all that is asked, newest first.
	 * @param after only those that come after this place; null for the first page
	 * @param limit at most this many
	 */
	public List<DeliveryRow> search(DeliveryFilter filter, @Nullable Place after, int limit) {
		this.jdbc.sql(BY_INDEX).update();
		JdbcClient.StatementSpec search = this.jdbc.sql(sql(filter, after)).param("limit", limit);
		filter.bind(search);
		if (after != null) {
			search.param("after_at", after.ingestedAt().atOffset(ZoneOffset.UTC)).param("after_id", after.id());
		}
		return search.query((row, number) -> row(row)).list();
	}

	/**
	 * How many deliveries fit, counted up to a limit.
	 * @param states only those in one of these states
	 */
	public long count(DeliveryFilter filter, Set<DeliveryState> states, int most) {
		this.jdbc.sql(BY_INDEX).update();
		JdbcClient.StatementSpec count = this.jdbc
			.sql("select count(*) from (select 1 from delivery where " + filter.where()
					+ " and state in (:states) limit :most) fitting")
			.param("most", most)
			.param("states", states.stream().map(Enum::name).toList());
		filter.bind(count);
		return count.query(Long.class).single();
	}

	/** The ids of those that fit, in the order they came. */
	public List<Long> ids(DeliveryFilter filter, Set<DeliveryState> states, int most) {
		this.jdbc.sql(BY_INDEX).update();
		JdbcClient.StatementSpec ids = this.jdbc
			.sql("select id from delivery where " + filter.where() + " and state in (:states) order by id limit :most")
			.param("most", most)
			.param("states", states.stream().map(Enum::name).toList());
		filter.bind(ids);
		return ids.query(Long.class).list();
	}

	/** The search as it is put to the database: only what is asked stands in it. */
	static String sql(DeliveryFilter filter, @Nullable Place after) {
		return "select * from delivery where " + filter.where()
				+ ((after == null) ? "" : " and (ingested_at, id) < (:after_at, :after_id)")
				+ " order by ingested_at desc, id desc limit :limit";
	}

	/** One delivery. */
	public Optional<DeliveryRow> find(long id) {
		return this.jdbc.sql("select * from delivery where id = ?")
			.param(id)
			.query((row, number) -> row(row))
			.optional();
	}

	/** Whether a delivery had this id once, be it that it is no longer kept. */
	public boolean wasThere(long id) {
		return this.jdbc
			.sql("select ? between 1 and coalesce(pg_sequence_last_value(pg_get_serial_sequence('delivery', 'id')), 0)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** The first open delivery of a key: all others of it wait behind it. */
	public Optional<DeliveryRow> head(Key key) {
		return this.jdbc.sql("""
				select * from delivery where channel = ? and client_id = ?
				and state in ('PENDING', 'HELD', 'PARKED') order by id limit 1
				""").params(key.channel(), key.clientId()).query((row, number) -> row(row)).optional();
	}

	/**
	 * Where a key stands among those whose turn may come now.
	 * @return empty if its head may not be tried now, or nothing of it is open
	 */
	public Optional<Turn> turn(Key key) {
		return this.jdbc.sql("""
				select k.lease_until > now() as held,
				  (select count(*) from (select 1 from delivery_key o
				    where o.partner = k.partner and o.ready_at < 'infinity' and o.ready_at <= now()
				      and (o.priority, o.ready_at) < (k.priority, k.ready_at) limit 100000) first) as ahead
				from delivery_key k where channel = ? and client_id = ? and ready_at <= now()
				""")
			.params(key.channel(), key.clientId())
			.query((row, number) -> new Turn(row.getBoolean("held"), row.getLong("ahead")))
			.optional();
	}

	/** How many deliveries are open, per channel and state, and since when. */
	public List<Backlog> backlog() {
		return this.jdbc.sql("""
				select channel, partner, state, count(*) as count, min(ingested_at) as oldest from delivery
				where state in ('PENDING', 'HELD', 'PARKED') group by channel, partner, state
				order by channel, state
				""")
			.query((row, number) -> new Backlog(row.getString("channel"), row.getString("partner"),
					DeliveryState.valueOf(row.getString("state")), row.getLong("count"),
					row.getObject("oldest", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** What partners have had of some clients, per channel. */
	public List<Standing> standingOf(List<UUID> clientIds) {
		if (clientIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select client_id, partner, channel, count(*) as sent, max(sent_at) as last_sent_at from delivery
				where state = 'SENT' and client_id in (:clients) group by client_id, partner, channel
				order by client_id, partner, channel
				""")
			.param("clients", clientIds)
			.query((row, number) -> new Standing(row.getObject("client_id", UUID.class), row.getString("partner"),
					row.getString("channel"), row.getLong("sent"),
					row.getObject("last_sent_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * What a partner has had of a client, and may still hold.
	 *
	 * @param clientId the client
	 * @param partner who has it
	 * @param channel through which channel
	 * @param sent how many deliveries
	 * @param lastSentAt when the last of them was sent
	 */
	public record Standing(UUID clientId, String partner, String channel, long sent, Instant lastSentAt) {

	}

	/**
	 * A place in the log.
	 *
	 * @param ingestedAt when the delivery there was read from Kafka
	 * @param id the delivery there
	 */
	public record Place(Instant ingestedAt, long id) {

		/** Where a delivery stands. */
		public static Place of(DeliveryRow delivery) {
			return new Place(delivery.ingestedAt(), delivery.id());
		}

	}

	/**
	 * A key's turn.
	 *
	 * @param underWay whether its head is being tried just now
	 * @param ahead keys of its partner that go first, counted up to 100,000
	 */
	public record Turn(boolean underWay, long ahead) {

	}

	/** What waits in a channel, in one state. */
	public record Backlog(String channel, String partner, DeliveryState state, long count, Instant oldest) {

	}

	static DeliveryRow row(ResultSet row) throws SQLException {
		return new DeliveryRow(row.getLong("id"), row.getString("channel"), row.getString("partner"),
				row.getObject("client_id", UUID.class), row.getObject("event_id", UUID.class),
				row.getObject("seq", Long.class), row.getString("type"), row.getString("position"),
				row.getString("municipality_id"), Priority.values()[row.getInt("priority")],
				DeliveryState.valueOf(row.getString("state")), row.getString("reason_code"), row.getString("reason"),
				row.getInt("attempts"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getObject("ingested_at", OffsetDateTime.class).toInstant(), instant(row, "first_attempt_at"),
				instant(row, "next_attempt_at"), instant(row, "sent_at"), row.getString("partner_reference"),
				row.getString("causation_id"), row.getString("traceparent"), row.getObject("replay_of", Long.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time == null) ? null : time.toInstant();
	}

}

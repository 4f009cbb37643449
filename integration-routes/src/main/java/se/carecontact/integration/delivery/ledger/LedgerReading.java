package se.carecontact.integration.delivery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

	private final JdbcClient jdbc;

	LedgerReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Deliveries in the order they came, those that fit all that is asked.
	 * @param after only rows with a higher id
	 * @param limit at most this many
	 */
	public List<DeliveryRow> list(@Nullable DeliveryState state, @Nullable String channel, @Nullable UUID clientId,
			long after, int limit) {
		return this.jdbc.sql("""
				select * from delivery where id > :after
				and (cast(:state as text) is null or state = :state)
				and (cast(:channel as text) is null or channel = :channel)
				and (cast(:client as uuid) is null or client_id = :client)
				order by id limit :limit
				""")
			.param("after", after)
			.param("state", (state == null) ? null : state.name(), java.sql.Types.VARCHAR)
			.param("channel", channel, java.sql.Types.VARCHAR)
			.param("client", clientId, java.sql.Types.OTHER)
			.param("limit", limit)
			.query((row, number) -> row(row))
			.list();
	}

	/** One delivery. */
	public Optional<DeliveryRow> find(long id) {
		return this.jdbc.sql("select * from delivery where id = ?")
			.param(id)
			.query((row, number) -> row(row))
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

	/** What waits in a channel, in one state. */
	public record Backlog(String channel, String partner, DeliveryState state, long count, Instant oldest) {

	}

	private static DeliveryRow row(ResultSet row) throws SQLException {
		return new DeliveryRow(row.getLong("id"), row.getString("channel"), row.getString("partner"),
				row.getObject("client_id", UUID.class), row.getObject("event_id", UUID.class),
				row.getObject("seq", Long.class), row.getString("type"), row.getString("position"),
				row.getString("municipality_id"), Priority.values()[row.getInt("priority")],
				DeliveryState.valueOf(row.getString("state")), row.getString("reason_code"), row.getString("reason"),
				row.getInt("attempts"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getObject("ingested_at", OffsetDateTime.class).toInstant(), instant(row, "first_attempt_at"),
				instant(row, "next_attempt_at"), instant(row, "sent_at"), row.getString("partner_reference"),
				row.getString("causation_id"), row.getString("traceparent"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time == null) ? null : time.toInstant();
	}

}

package se.carecontact.integration.delivery.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.schemas.CareHeaders;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes new deliveries and their bodies, all of them by one statement. */
final class Additions {

	/**
	 * An event that is in the ledger already ended after it occurred, so the months
	 * before need not be looked through: among some fifteen, that costs four times as
	 * much. A day is allowed for clocks apart. What tells no time, or one to come, is
	 * looked for in all. Asked so that it stays a look by the index for each event: as
	 * {@code not exists} the planner may read all that ended to compare with a few.
	 */
	static final String KNOWN = """
			select 1 from delivery where event_id = %1$s and channel = :channel and replay_of is null
			and ended_on >= case when cast(%2$s as date) > ledger_today() then '-infinity' else cast(%2$s as date) - 1 end
			""";

	private final JdbcClient jdbc;

	private final Sealer sealer;

	Additions(JdbcClient jdbc, Sealer sealer) {
		this.jdbc = jdbc;
		this.sealer = sealer;
	}

	/**
	 * Inserts in this order what its channel does not have. The keys' locks, which the
	 * caller holds, make the look and the insert one step: an event always comes with the
	 * same key.
	 * @param deliveries of one channel
	 * @return how many were inserted, by client
	 */
	Map<UUID, Integer> insert(List<NewDelivery> deliveries) {
		Set<UUID> events = new HashSet<>();
		List<NewDelivery> once = deliveries.stream().filter((each) -> events.add(each.eventId())).toList();
		Map<UUID, Integer> inserted = new HashMap<>();
		this.jdbc
			.sql("""
					with given as (
					select * from unnest(:clients::uuid[], :topics::text[], :positions::text[], :events::uuid[], :seqs::bigint[],
					  :types::text[], :municipalities::text[], :priorities::smallint[], :occurred::timestamptz[], :told::date[],
					  :coalescing::text[], :causations::text[], :traceparents::text[], :revisions::bigint[], :states::text[],
					  :codes::text[], :reasons::text[], :bodies::bytea[]) with ordinality
					  as g (client_id, topic, position, event_id, seq, type, municipality_id, priority, occurred_at, told,
					  coalescing_key, causation_id, traceparent, revision, state, code, reason, body, place)),
					added as (
					insert into delivery (channel, partner, client_id, topic, position, event_id, seq, type,
					  municipality_id, priority, occurred_at, ingested_at, coalescing_key, causation_id, traceparent,
					  identity_revision, state, reason_code, reason)
					select :channel, :partner, client_id, topic, position, event_id, seq, type,
					  municipality_id, priority, occurred_at, now(), coalescing_key, causation_id, traceparent,
					  revision, state, code, reason
					from given g
					where (%s limit 1) is null
					order by place
					on conflict do nothing
					returning id, client_id, event_id, state, ended_on),
					kept as (
					insert into delivery_body (delivery_id, body, ended_on)
					select a.id, g.body, case when is_open(a.state) then 'infinity' else a.ended_on end
					from added a join given g on g.event_id = a.event_id)
					select client_id from added
					"""
				.formatted(KNOWN.formatted("g.event_id", "g.told")))
			.param("channel", deliveries.getFirst().channel())
			.param("partner", deliveries.getFirst().partner())
			.param("clients", array("uuid", once, NewDelivery::clientId))
			.param("topics", array("text", once, (each) -> each.record().topic()))
			.param("positions", array("text", once, (each) -> each.record().position()))
			.param("events", array("uuid", once, NewDelivery::eventId))
			.param("seqs", array("int8", once, NewDelivery::seq))
			.param("types", array("text", once, NewDelivery::type))
			.param("municipalities", array("text", once, NewDelivery::municipalityId))
			.param("priorities", array("int2", once, (each) -> (short) each.priority().ordinal()))
			.param("occurred", array("text", once, (each) -> each.occurredAt().atOffset(ZoneOffset.UTC).toString()))
			.param("told", array("text", once, (each) -> told(each.record())))
			.param("coalescing", array("text", once, NewDelivery::coalescingKey))
			.param("causations", array("text", once, (each) -> header(each, CareHeaders.CAUSATION_ID)))
			.param("traceparents", array("text", once, (each) -> header(each, CareHeaders.TRACEPARENT)))
			.param("revisions",
					array("int8", once,
							(each) -> each.record().numberHeader(CareHeaders.IDENTITY_REVISION).orElse(null)))
			.param("states", array("text", once, (each) -> each.state().name()))
			.param("codes", array("text", once, (each) -> code(each.reason())))
			.param("reasons", array("text", once, (each) -> sentence(each.reason())))
			.param("bodies", new SqlArray("bytea", once.stream().map(this::sealed).toArray(byte[][]::new)))
			.query(UUID.class)
			.list()
			.forEach((client) -> inserted.merge(client, 1, Integer::sum));
		return inserted;
	}

	private static SqlArray array(String type, List<NewDelivery> deliveries,
			Function<NewDelivery, @Nullable Object> column) {
		return new SqlArray(type, deliveries.stream().map(column).toArray());
	}

	private byte[] sealed(NewDelivery delivery) {
		byte[] value = delivery.record().value();
		return this.sealer.seal((value == null) ? new byte[0] : value, LedgerIntake.sealContext(delivery.eventId()));
	}

	/** The same each time the event is read, unlike when it is read. */
	private static String told(IncomingRecord record) {
		return occurredAt(record).atOffset(ZoneOffset.UTC).toLocalDate().toString();
	}

	private static Instant occurredAt(IncomingRecord record) {
		try {
			return record.header(CareHeaders.OCCURRED_AT).map(Instant::parse).orElse(Instant.EPOCH);
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

	private static @Nullable String header(NewDelivery delivery, String name) {
		return delivery.record().header(name).orElse(null);
	}

	private static @Nullable String code(@Nullable Reason reason) {
		return (reason == null) ? null : reason.code();
	}

	private static @Nullable String sentence(@Nullable Reason reason) {
		return (reason == null) ? null : reason.sentence();
	}

}

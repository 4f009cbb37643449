package se.carecontact.integration.delivery.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.OperatorLog;
import se.carecontact.integration.delivery.run.Run.Item;
import se.carecontact.integration.delivery.run.Run.RunState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and their deliveries: made as previews, then steered. Each step is logged. */
@Repository
@Transactional
public class Runs {

	/** A preview older than this tells too little of today. */
	static final Duration PREVIEW_HOLDS = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final OperatorLog log;

	Runs(JdbcClient jdbc, OperatorLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/** Keeps what the act would do to each of these, in their order; changes none. */
	UUID prepare(PreviewOrder order, List<Long> deliveryIds, String actor) {
		UUID id = insert(order.act(), order.evenIfReceived(), order.asked(), order.reason(), null, actor);
		this.jdbc.sql("""
				insert into operator_run_item (run_id, position, delivery_id, would)
				select :id, row_number() over (order by d.id), d.id, 'NOT_IN_STATE'
				from unnest(string_to_array(:ids, ',')::bigint[]) as wanted (id) join delivery d on d.id = wanted.id
				""").param("id", id).param("ids", joined(deliveryIds)).update();
		judge(id, order.act(), order.evenIfReceived());
		this.log.note(actor, "PREVIEW_" + order.act(), null, null, id, order.asked());
		return id;
	}

	/** The same for what mends a comparison's differences. */
	UUID prepare(HealOrder order, String actor) {
		UUID id = insert(Act.HEAL, true, order.asked(), null, order.reconciliationId(), actor);
		this.jdbc.sql("""
				insert into operator_run_item (run_id, position, delivery_id, would, seen_id)
				select :id, row_number() over (order by d.id), d.id, 'NOT_IN_STATE', w.seen_id
				from (select id, min(seen_id) as seen_id
				      from unnest(string_to_array(:ids, ',')::bigint[], string_to_array(:seen, ',')::bigint[])
				        as wanted (id, seen_id) group by id) w
				join delivery d on d.id = w.id
				""")
			.param("id", id)
			.param("ids", joined(order.wanted().stream().map(HealOrder.Wanted::deliveryId).toList()))
			.param("seen", joined(order.wanted().stream().map(HealOrder.Wanted::seenId).toList()))
			.update();
		judge(id, Act.HEAL, true);
		this.log.note(actor, "PREVIEW_HEAL", null, null, id, order.asked());
		return id;
	}

	private UUID insert(Act act, boolean evenIfReceived, String asked, @Nullable String reason,
			@Nullable UUID reconciliationId, String actor) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into operator_run
				  (id, act, state, even_received, asked, reason, reconciliation_id, created_by, created_at)
				values (:id, :act, 'PREPARING', :again, :asked, :reason, :reconciliation, :actor, clock_timestamp())
				""")
			.param("id", id)
			.param("act", act.name())
			.param("again", evenIfReceived)
			.param("asked", asked)
			.param("reason", reason, Types.VARCHAR)
			.param("reconciliation", reconciliationId, Types.OTHER)
			.param("actor", actor)
			.update();
		return id;
	}

	private void judge(UUID id, Act act, boolean evenIfReceived) {
		this.jdbc
			.sql("update operator_run_item i set would = " + Judgement.of(act)
					+ " from delivery d where i.run_id = :run and d.id = i.delivery_id and (:again or true)")
			.param("run", id)
			.param("again", evenIfReceived)
			.update();
	}

	private static String joined(List<Long> ids) {
		return String.join(",", ids.stream().map(String::valueOf).toList());
	}

	/**
	 * Ends previews that a crash left half made: nothing was changed by them, and nobody
	 * can start them.
	 * @return how many
	 */
	int abandon(Duration olderThan) {
		List<UUID> abandoned = this.jdbc.sql("""
				update operator_run set state = 'STOPPED', ended_at = clock_timestamp()
				where state = 'PREPARING' and created_at < clock_timestamp() - ? * interval '1 second' returning id
				""").param(olderThan.toSeconds()).query(UUID.class).list();
		abandoned.forEach((id) -> this.log.note("system", "PREVIEW_ABANDONED", null, null, id, null));
		return abandoned.size();
	}

	/** What the preview says of one delivery, now that consent was asked for. */
	void correct(UUID runId, long position, Would would) {
		this.jdbc.sql("update operator_run_item set would = ? where run_id = ? and position = ?")
			.params(would.name(), runId, position)
			.update();
	}

	/**
	 * The preview is refused: nothing of it is kept but the note that it was asked for.
	 */
	void discard(UUID runId) {
		this.jdbc.sql("delete from operator_run where id = ?").param(runId).update();
	}

	/**
	 * The preview is whole: what would not be acted on is left, whatever comes.
	 * @throws RunRefused if it was stopped meanwhile
	 */
	void prepared(UUID runId) {
		Set<String> actedOn = Set.of(Would.WOULD_SEND.name(), Would.WOULD_SEND_IF_CONSENT.name(),
				Would.WOULD_WAIT_BEHIND.name(), Would.WOULD_SKIP.name());
		this.jdbc.sql("update operator_run_item set result = 'LEFT' where run_id = :run and would not in (:acted)")
			.param("run", runId)
			.param("acted", actedOn)
			.update();
		int whole = this.jdbc.sql("update operator_run set state = 'PREVIEWED' where id = ? and state = 'PREPARING'")
			.param(runId)
			.update();
		if (whole == 0) {
			throw new RunRefused("preview-stopped", "The preview was stopped while it was made.");
		}
	}

	/**
	 * Starts what was previewed.
	 * @throws RunRefused if it was started before, or the preview is too old
	 */
	public void start(UUID runId, String actor) {
		int started = this.jdbc.sql("""
				update operator_run set state = 'RUNNING', started_by = ?, started_at = clock_timestamp()
				where id = ? and state = 'PREVIEWED' and created_at > clock_timestamp() - ? * interval '1 second'
				""").params(actor, runId, PREVIEW_HOLDS.toSeconds()).update();
		if (started == 0) {
			throw new RunRefused("not-startable",
					"Only a preview that was not started before, and is not older than an hour, can be started.");
		}
		this.log.note(actor, "RUN_START", null, null, runId, null);
	}

	/** Lets a run rest after the delivery it is at. */
	public void pause(UUID runId, String actor) {
		steer(runId, actor, RunState.RUNNING, RunState.PAUSED, "RUN_PAUSE");
	}

	/** Lets a paused run go on where it was. */
	public void goOn(UUID runId, String actor) {
		steer(runId, actor, RunState.PAUSED, RunState.RUNNING, "RUN_GO_ON");
	}

	/** Ends a run for good; what it has done stays done. */
	public void stop(UUID runId, String actor) {
		int stopped = this.jdbc.sql("""
				update operator_run set state = 'STOPPED', ended_at = clock_timestamp()
				where id = ? and state in ('PREPARING', 'PREVIEWED', 'RUNNING', 'PAUSED')
				""").param(runId).update();
		if (stopped == 0) {
			throw new RunRefused("not-stoppable", "This run has ended already.");
		}
		this.log.note(actor, "RUN_STOP", null, null, runId, null);
	}

	private void steer(UUID runId, String actor, RunState from, RunState to, String act) {
		int steered = this.jdbc.sql("update operator_run set state = ? where id = ? and state = ?")
			.params(to.name(), runId, from.name())
			.update();
		if (steered == 0) {
			throw new RunRefused("not-" + from.name().toLowerCase(Locale.ROOT),
					"Only a run that is " + from + " can become " + to + ".");
		}
		this.log.note(actor, act, null, null, runId, null);
	}

	/** A run and how far it has come. */
	@Transactional(readOnly = true)
	public Optional<Run> find(UUID runId) {
		return this.jdbc.sql("select * from operator_run where id = ?")
			.param(runId)
			.query((row, number) -> run(row))
			.optional();
	}

	/** The newest runs. */
	@Transactional(readOnly = true)
	public List<Run> newest(int limit) {
		return this.jdbc.sql("select * from operator_run order by created_at desc limit ?")
			.param(limit)
			.query((row, number) -> run(row))
			.list();
	}

	/** A run's deliveries, in the order of acting. */
	@Transactional(readOnly = true)
	public List<Item> items(UUID runId, long after, int limit) {
		return this.jdbc.sql("""
				select position, delivery_id, would, result, done_at, replayed_as from operator_run_item
				where run_id = ? and position > ? order by position limit ?
				""").params(runId, after, limit).query((row, number) -> item(row)).list();
	}

	private Run run(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Map<String, Long> would = new LinkedHashMap<>();
		Map<String, Long> results = new LinkedHashMap<>();
		long[] left = new long[1];
		this.jdbc.sql("""
				select would, result, count(*) as n from operator_run_item where run_id = ? group by would, result
				order by would, result
				""").param(id).query((counted) -> {
			long n = counted.getLong("n");
			would.merge(counted.getString("would"), n, Long::sum);
			String result = counted.getString("result");
			if (result == null) {
				left[0] += n;
			}
			else {
				results.merge(result, n, Long::sum);
			}
		});
		return new Run(id, Act.valueOf(row.getString("act")), RunState.valueOf(row.getString("state")),
				row.getBoolean("even_received"), row.getString("asked"), row.getString("reason"),
				row.getString("created_by"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getString("started_by"), instant(row, "started_at"), instant(row, "ended_at"), would, results,
				left[0]);
	}

	private static Item item(ResultSet row) throws SQLException {
		return new Item(row.getLong("position"), row.getLong("delivery_id"), row.getString("would"),
				row.getString("result"), instant(row, "done_at"), row.getObject("replayed_as", Long.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time == null) ? null : time.toInstant();
	}

}

package se.carecontact.integration.delivery.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.OperatorLog;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Difference;
import se.carecontact.integration.delivery.reconcile.Reconciliation.HealedBy;
import se.carecontact.integration.delivery.reconcile.Reconciliation.Part;
import se.carecontact.integration.delivery.reconcile.Reconciliation.State;
import se.carecontact.integration.delivery.reconcile.Reconciliation.StoppedFor;
import se.carecontact.integration.partner.Partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Comparisons and what they found. Whoever asks for one or ends one is logged. */
@Repository
@Transactional
public class Reconciliations {

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final OperatorLog log;

	Reconciliations(JdbcClient jdbc, OperatorLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/**
	 * Begins one, unless one over all clients is under way, or that night's was begun.
	 * @return its id; empty if it was not begun
	 */
	public Optional<UUID> begin(Collection<Partner> partners, @Nullable UUID onlyClient, @Nullable LocalDate night,
			String actor) {
		UUID id = UUID.randomUUID();
		int begun = this.jdbc.sql("""
				insert into reconciliation (id, night, only_client, state, asked_by, started_at)
				values (:id, :night, :client, 'RUNNING', :actor, clock_timestamp()) on conflict do nothing
				""")
			.param("id", id)
			.param("night", night, Types.DATE)
			.param("client", onlyClient, Types.OTHER)
			.param("actor", actor)
			.update();
		if (begun == 0) {
			return Optional.empty();
		}
		for (Partner partner : partners) {
			this.jdbc.sql("""
					insert into reconciliation_part (reconciliation_id, partner, state, after_client, next_at)
					values (?, ?, 'RUNNING', ?, clock_timestamp())
					""").params(id, partner.id(), BEFORE_ALL).update();
		}
		this.log.note(actor, "RECONCILE", null, onlyClient, null, id.toString());
		return Optional.of(id);
	}

	/** Ends it before it is through; what it found so far is kept. */
	public boolean stop(UUID id, String actor) {
		return end(id, StoppedFor.OPERATOR, actor);
	}

	/**
	 * Ends what has been under way for so long, whoever asked for it. What it found so
	 * far is kept.
	 */
	void endOverdue(Duration longest) {
		List<UUID> overdue = this.jdbc
			.sql("""
					select id from reconciliation
					where state = 'RUNNING' and started_at < clock_timestamp() - ? * interval '1 second' for update skip locked
					""")
			.param(longest.toSeconds())
			.query(UUID.class)
			.list();
		overdue.forEach((id) -> end(id, StoppedFor.NOT_THROUGH_IN_TIME, "overdue"));
	}

	private boolean end(UUID id, StoppedFor why, String actor) {
		int stopped = this.jdbc.sql("""
				update reconciliation set state = 'STOPPED', stopped_for = ?, ended_at = clock_timestamp()
				where id = ? and state = 'RUNNING'
				""").params(why.name(), id).update();
		if (stopped == 1) {
			this.jdbc.sql("""
					update reconciliation_part set state = 'STOPPED', lease_token = null
					where reconciliation_id = ? and state = 'RUNNING'
					""").param(id).update();
			this.log.note(actor, "RECONCILE_STOP", null, null, null, id.toString());
		}
		return stopped == 1;
	}

	/** Takes away what was found longer ago than this. */
	void forget(Duration keptFor) {
		this.jdbc.sql("""
				delete from reconciliation
				where state <> 'RUNNING' and started_at < clock_timestamp() - ? * interval '1 second'
				""").param(keptFor.toSeconds()).update();
	}

	/** One and how far it has come. */
	@Transactional(readOnly = true)
	public Optional<Reconciliation> find(UUID id) {
		return this.jdbc.sql("select * from reconciliation where id = ?")
			.param(id)
			.query((row, number) -> reconciliation(row))
			.optional();
	}

	/** The newest. */
	@Transactional(readOnly = true)
	public List<Reconciliation> newest(int limit) {
		return this.jdbc.sql("select * from reconciliation order by started_at desc limit ?")
			.param(limit)
			.query((row, number) -> reconciliation(row))
			.list();
	}

	/** What it found, in the order of finding. The look is logged. */
	public List<Difference> differences(UUID id, long after, int limit, String actor) {
		this.log.note(actor, "LOOK_DIFFERENCES", null, null, null, id.toString());
		return this.jdbc.sql("""
				select d.*, i.would, i.result from reconciliation_difference d
				left join lateral (select m.would, m.result from operator_run r
				  join operator_run_item m on m.run_id = r.id and m.delivery_id = d.delivery_id
				  where r.reconciliation_id = d.reconciliation_id order by r.created_at desc limit 1) i on true
				where d.reconciliation_id = ? and d.position > ? order by d.position limit ?
				""").params(id, after, limit).query((row, number) -> difference(row)).list();
	}

	/**
	 * How many differences stand, by partner: found, not mended by a run, and not looked
	 * at again since. None of a client who is protected by now.
	 */
	@Transactional(readOnly = true)
	public Map<String, Long> standing() {
		Map<String, Long> standing = new HashMap<>();
		this.jdbc.sql("""
				select d.partner, count(*) as n from reconciliation_difference d
				join client_identity c on c.client_id = d.client_id and c.state = 'OPEN'
				where d.closed_at is null and not exists (select 1 from operator_run r
				  join operator_run_item m on m.run_id = r.id and m.delivery_id = d.delivery_id
				  where r.reconciliation_id = d.reconciliation_id and m.result = 'DONE')
				group by d.partner
				""").query((row) -> {
			standing.put(row.getString("partner"), row.getLong("n"));
		});
		return standing;
	}

	private Reconciliation reconciliation(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		List<Part> parts = this.jdbc
			.sql("select * from reconciliation_part where reconciliation_id = ? order by partner")
			.param(id)
			.query((part, number) -> new Part(part.getString("partner"), State.valueOf(part.getString("state")),
					part.getString("rests_for"), part.getLong("clients"), part.getLong("things"),
					part.getLong("waiting"), part.getLong("withheld"), part.getLong("missing"), part.getLong("extra"),
					part.getLong("stale"), part.getLong("unread"), part.getLong("forgotten")))
			.list();
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		Instant endedAt = (ended == null) ? null : ended.toInstant();
		String stoppedFor = row.getString("stopped_for");
		return new Reconciliation(id, row.getObject("night", LocalDate.class), row.getObject("only_client", UUID.class),
				State.valueOf(row.getString("state")), row.getString("asked_by"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), endedAt,
				(stoppedFor == null) ? null : StoppedFor.valueOf(stoppedFor), parts);
	}

	private static Difference difference(ResultSet row) throws SQLException {
		Finding finding = Finding.valueOf(row.getString("finding"));
		return new Difference(row.getLong("position"), row.getString("partner"), row.getString("channel"),
				row.getObject("client_id", UUID.class), finding.kind(), finding, row.getString("thing"),
				row.getObject("delivery_id", Long.class), finding.isSendable() ? HealedBy.SEND : HealedBy.HAND,
				finding.swedish(), finding.english(), row.getString("would"), row.getString("result"));
	}

}

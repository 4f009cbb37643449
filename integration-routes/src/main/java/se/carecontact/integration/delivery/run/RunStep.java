package se.carecontact.integration.delivery.run;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.LedgerMoves;
import se.carecontact.integration.delivery.ledger.OperatorLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on the next delivery of a run, in a transaction that holds the run's row: however
 * many replicas step, a run's deliveries are acted on one after another, each once, and a
 * crash leaves the one it was at undone. What was previewed is judged anew; what has
 * changed since is left, with what stood in the way as its result.
 */
@Component
public class RunStep {

	private final JdbcClient jdbc;

	private final LedgerReading ledger;

	private final LedgerMoves acts;

	private final OperatorLog log;

	RunStep(JdbcClient jdbc, LedgerReading ledger, LedgerMoves acts, OperatorLog log) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.acts = acts;
		this.log = log;
	}

	/**
	 * Takes one step of a run that nobody else is at.
	 * @return whether there was one
	 */
	@Transactional
	public boolean take() {
		Optional<Running> running = this.jdbc.sql("""
				select id, act, even_received, reason, started_by from operator_run
				where state = 'RUNNING' order by started_at limit 1 for update skip locked
				""")
			.query((row, number) -> new Running(row.getObject("id", UUID.class), Act.valueOf(row.getString("act")),
					row.getBoolean("even_received"), row.getString("reason"), row.getString("started_by")))
			.optional();
		running.ifPresent(this::step);
		return running.isPresent();
	}

	private void step(Running run) {
		Optional<Next> next = this.jdbc.sql("""
				select position, delivery_id from operator_run_item
				where run_id = ? and result is null order by position limit 1
				""").param(run.id()).query(Next.class).optional();
		if (next.isEmpty()) {
			this.jdbc.sql("update operator_run set state = 'DONE', ended_at = clock_timestamp() where id = ?")
				.param(run.id())
				.update();
			this.log.note(run.actor(), "RUN_DONE", null, null, run.id(), null);
			return;
		}
		DeliveryRow delivery = this.ledger.find(next.get().deliveryId()).orElse(null);
		if (delivery == null) {
			result(run, next.get(), Would.GONE_BY_RETENTION.name(), null);
			return;
		}
		this.acts.lock(delivery);
		Would would = judge(run, delivery);
		Long replayedAs = would.isActedOn() ? act(run, delivery) : null;
		this.acts.settle(delivery);
		result(run, next.get(), would.isActedOn() ? "DONE" : would.name(), replayedAs);
	}

	private Would judge(Running run, DeliveryRow delivery) {
		return Would.valueOf(this.jdbc
			.sql("select " + Judgement.of(run.act()) + " from delivery d where d.id = :id and (:again or true)"
					+ " and cast(:run as uuid) is not null")
			.param("id", delivery.id())
			.param("run", run.id())
			.param("again", run.evenIfReceived())
			.query(String.class)
			.single());
	}

	private @Nullable Long act(Running run, DeliveryRow delivery) {
		this.log.note(run.actor(), run.act().name(), delivery.id(), delivery.clientId(), run.id(), run.reason());
		return switch (run.act()) {
			case RESUME -> {
				this.acts.resume(delivery);
				yield null;
			}
			case SKIP -> {
				this.acts.skip(delivery, String.valueOf(run.reason()));
				yield null;
			}
			case REPLAY, HEAL -> this.acts.replay(delivery, run.id());
		};
	}

	private void result(Running run, Next item, String result, @Nullable Long replayedAs) {
		this.jdbc.sql("""
				update operator_run_item set result = :result, done_at = clock_timestamp(), replayed_as = :as
				where run_id = :run and position = :position
				""")
			.param("result", result)
			.param("as", replayedAs, Types.BIGINT)
			.param("run", run.id())
			.param("position", item.position())
			.update();
	}

	private record Running(UUID id, Act act, boolean evenIfReceived, @Nullable String reason, String actor) {

	}

	private record Next(long position, long deliveryId) {

	}

}

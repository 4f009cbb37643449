package se.carecontact.integration.delivery.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;
import se.carecontact.integration.delivery.run.Run.Item;
import se.carecontact.integration.delivery.run.Run.RunState;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.Partners;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Runs of previewed acts, on deliveries of a channel that nobody dispatches. */
@IntegrationTest
class RunStepTests {

	private static final String CHANNEL = "run-test";

	@Autowired
	LedgerView ledger;

	@Autowired
	Previews previews;

	@Autowired
	Runs runs;

	@Autowired
	RunStep step;

	@Autowired
	Sealer sealer;

	private final UUID client = UUID.randomUUID();

	@AfterEach
	void reset() {
		Partners.reset();
		this.ledger.jdbc().sql("delete from delivery where channel = ?").param(CHANNEL).update();
		this.ledger.jdbc().sql("delete from delivery_key where channel = ?").param(CHANNEL).update();
	}

	@Test
	void what_was_not_previewed_is_never_touched() {
		long previewed = parked(1).getFirst();
		UUID run = preview(Act.SKIP, false, List.of(previewed));
		long later = parked(1).getFirst();

		this.runs.start(run, "op");

		awaitDone(run);
		assertThat(state(previewed)).isEqualTo("SKIPPED");
		assertThat(state(later)).isEqualTo("PARKED");
	}

	@Test
	void a_paused_run_rests_goes_on_where_it_was_and_a_stopped_one_never_does() {
		List<Long> ids = parked(400);
		UUID run = preview(Act.SKIP, false, ids);
		this.runs.start(run, "op");
		await().until(() -> this.runs.find(run).orElseThrow().left() < 400);
		this.runs.pause(run, "op");
		long left = this.runs.find(run).orElseThrow().left();
		assertThat(this.step.take()).isFalse();
		assertThat(this.runs.find(run).orElseThrow().left()).isEqualTo(left);

		this.runs.goOn(run, "op");
		this.runs.stop(run, "op");

		Run stopped = this.runs.find(run).orElseThrow();
		assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
		assertThat(this.step.take()).isFalse();
		assertThat(ids.stream().filter((id) -> state(id).equals("PARKED"))).hasSize((int) stopped.left());
		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.goOn(run, "op"));
		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.start(run, "op"));
	}

	@Test
	void a_preview_cut_off_by_a_crash_is_ended_and_can_never_be_started() {
		long id = parked(1).getFirst();
		UUID cutOff = this.runs.prepare(order(Act.SKIP, List.of(id)), List.of(id), "op");
		this.ledger.jdbc()
			.sql("update operator_run set created_at = now() - interval '1 hour' where id = ?")
			.param(cutOff)
			.update();

		await().until(() -> this.runs.find(cutOff).orElseThrow().state() == RunState.STOPPED);

		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.start(cutOff, "op"));
		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.prepared(cutOff));
		assertThat(state(id)).isEqualTo("PARKED");
		assertThat(this.ledger.jdbc()
			.sql("select count(*) from operator_log where run_id = ? and act = 'PREVIEW_ABANDONED'")
			.param(cutOff)
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void a_preview_may_be_stopped_while_it_is_made() {
		long id = parked(1).getFirst();
		UUID run = this.runs.prepare(order(Act.SKIP, List.of(id)), List.of(id), "op");

		this.runs.stop(run, "op");

		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.prepared(run))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("preview-stopped"));
		assertThat(this.runs.find(run).orElseThrow().state()).isEqualTo(RunState.STOPPED);
	}

	@Test
	void many_replicas_act_on_each_once_and_in_order() throws Exception {
		List<Long> ids = closed(60, "SKIPPED");
		UUID run = preview(Act.REPLAY, false, ids);
		this.runs.start(run, "op");
		try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> stepping = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				stepping.add(replicas.submit(() -> {
					while (this.runs.find(run).orElseThrow().state() == RunState.RUNNING) {
						this.step.take();
					}
				}));
			}
			for (Future<?> replica : stepping) {
				replica.get();
			}
		}
		List<Item> items = this.runs.items(run, 0, 100);
		assertThat(items).hasSize(60).allSatisfy((item) -> assertThat(item.result()).isEqualTo("DONE"));
		assertThat(items.stream().map(Item::replayedAs)).isSorted().doesNotHaveDuplicates();
		assertThat(count("replay_of is not null")).isEqualTo(60);
		assertThat(this.ledger.jdbc()
			.sql("select count(*) from operator_log where run_id = ? and act = 'REPLAY' and actor = 'op'")
			.param(run)
			.query(Long.class)
			.single()).isEqualTo(60);
	}

	@Test
	void a_preview_says_for_each_what_would_happen() {
		long received = closed(1, "SENT").getFirst();
		long withdrawn = closed(1, "CANCELLED").getFirst();
		set(withdrawn, "reason_code", "CONSENT_WITHDRAWN");
		long gone = closed(1, "SKIPPED").getFirst();
		this.ledger.jdbc().sql("delete from delivery_body where delivery_id = ?").param(gone).update();
		long passed = closed(1, "SKIPPED").getFirst();
		long after = closed(1, "SENT").getFirst();
		long last = closed(1, "SKIPPED").getFirst();

		UUID run = preview(Act.REPLAY, false,
				new DeliveryFilter(this.client, null, CHANNEL, null, null, null, null, null, null, null));

		assertThat(this.runs.items(run, 0, 10)).extracting(Item::deliveryId, Item::would)
			.containsExactly(tuple(received, "ALREADY_RECEIVED"), tuple(withdrawn, "CONSENT_WITHDRAWN"),
					tuple(gone, "GONE_BY_RETENTION"), tuple(passed, "WOULD_SEND"), tuple(after, "ALREADY_RECEIVED"),
					tuple(last, "WOULD_SEND"));
		UUID alone = preview(Act.REPLAY, false, List.of(passed));
		assertThat(this.runs.items(alone, 0, 10)).extracting(Item::would).containsExactly("SUPERSEDED");
		assertThat(count("replay_of is not null")).isZero();
	}

	@Test
	void what_has_changed_since_the_preview_is_left_with_what_stood_in_the_way() {
		long id = parked(1).getFirst();
		UUID run = preview(Act.RESUME, false, List.of(id));
		set(id, "state", "CANCELLED");

		this.runs.start(run, "op");

		awaitDone(run);
		assertThat(this.runs.items(run, 0, 10)).extracting(Item::result).containsExactly("NOT_IN_STATE");
		assertThat(state(id)).isEqualTo("CANCELLED");
	}

	@Test
	void a_preview_too_old_is_not_started() {
		UUID run = preview(Act.SKIP, false, parked(1));
		this.ledger.jdbc()
			.sql("update operator_run set created_at = created_at - interval '2 hours' where id = ?")
			.param(run)
			.update();
		assertThatExceptionOfType(RunRefused.class).isThrownBy(() -> this.runs.start(run, "op"));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

	private UUID preview(Act act, boolean again, List<Long> ids) {
		return this.previews.make(new PreviewOrder(act, ids, DeliveryFilter.EVERYTHING, again, "prov", null), "op");
	}

	private static PreviewOrder order(Act act, List<Long> ids) {
		return new PreviewOrder(act, ids, DeliveryFilter.EVERYTHING, false, "prov", null);
	}

	private UUID preview(Act act, boolean again, DeliveryFilter filter) {
		return this.previews.make(new PreviewOrder(act, null, filter, again, "prov", null), "op");
	}

	private void awaitDone(UUID run) {
		await().until(() -> this.runs.find(run).orElseThrow().state() == RunState.DONE);
	}

	private List<Long> parked(int count) {
		return closed(count, "PARKED");
	}

	private List<Long> closed(int count, String state) {
		List<Long> ids = this.ledger.jdbc()
			.sql("""
					insert into delivery (channel, partner, client_id, topic, position, event_id, type, priority,
					  occurred_at, ingested_at, state)
					select :channel, 'nobody', :client, 't', 'p', gen_random_uuid(), 'x', 1, now(), now(), :state
					from generate_series(1, :count) returning id
					""")
			.param("channel", CHANNEL)
			.param("client", this.client)
			.param("state", state)
			.param("count", count)
			.query(Long.class)
			.list();
		ids.forEach(this::giveBody);
		return ids;
	}

	private void giveBody(long id) {
		UUID event = this.ledger.jdbc()
			.sql("select event_id from delivery where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
		this.ledger.jdbc()
			.sql("insert into delivery_body (delivery_id, body) values (?, ?)")
			.params(id, this.sealer.seal(new byte[] { 1 }, "delivery:" + event))
			.update();
	}

	private void set(long id, String column, String value) {
		this.ledger.jdbc().sql("update delivery set " + column + " = ? where id = ?").params(value, id).update();
	}

	private String state(long id) {
		return this.ledger.jdbc().sql("select state from delivery where id = ?").param(id).query(String.class).single();
	}

	private long count(String condition) {
		return this.ledger.jdbc()
			.sql("select count(*) from delivery where client_id = ? and " + condition)
			.param(this.client)
			.query(Long.class)
			.single();
	}

}

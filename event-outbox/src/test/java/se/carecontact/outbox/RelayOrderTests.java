package se.carecontact.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Order per aggregate, and that nothing is skipped, when nothing breaks. */
class RelayOrderTests {

	private static final Duration LIMIT = Duration.ofSeconds(90);

	private final Bench bench = new Bench(4);

	@AfterEach
	void close() {
		this.bench.close();
	}

	@Test
	void an_event_with_a_lower_id_that_is_committed_later_is_not_skipped() throws Exception {
		this.bench.startRelay();
		CountDownLatch appended = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		CompletableFuture<Void> slow = CompletableFuture
			.runAsync(() -> this.bench.transactions.executeWithoutResult((status) -> {
				this.bench.outbox.append(this.bench.event(UUID.randomUUID(), "lower id"));
				appended.countDown();
				await(mayCommit);
			}));
		await(appended);
		this.bench.append(UUID.randomUUID(), "higher id");

		try (TopicReader reader = this.bench.reader()) {
			assertThat(reader.await(1)).extracting(Received::value).containsExactly("higher id");
			mayCommit.countDown();
			slow.get();
			assertThat(reader.await(2)).extracting(Received::value).containsExactly("higher id", "lower id");
		}
	}

	@Test
	void concurrent_appends_for_one_aggregate_are_numbered_in_the_order_of_their_commits() throws Exception {
		UUID aggregate = UUID.randomUUID();
		List<Future<Long>> seen = new ArrayList<>();
		try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
			for (int n = 0; n < 200; n++) {
				String value = "letter " + n;
				seen.add(writers.submit(() -> this.bench.inTransaction(() -> {
					this.bench.outbox.append(this.bench.event(aggregate, value));
					return this.bench.truth.committed(aggregate);
				})));
			}
		}
		this.bench.startRelay();

		// Each saw all that had a lower number: those were committed already.
		List<Long> committedBefore = new ArrayList<>();
		for (Future<Long> each : seen) {
			committedBefore.add(each.get());
		}
		assertThat(committedBefore).doesNotHaveDuplicates().hasSize(200);
		try (TopicReader reader = this.bench.reader()) {
			List<Received> received = reader.await(200);
			assertThat(received).extracting(Received::seq).isSorted().doesNotHaveDuplicates();
			this.bench.truth.assertKeptWithoutRepeatsBy(received);
		}
	}

	@Test
	void concurrent_appends_of_several_at_once_for_the_same_aggregates_never_deadlock_and_keep_the_order_of_commits()
			throws Exception {
		List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(5).toList();
		List<Future<?>> written = new ArrayList<>();
		try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
			for (int n = 0; n < 100; n++) {
				List<UUID> mine = new ArrayList<>(aggregates);
				Collections.rotate(mine, n);
				written.add(writers.submit(() -> this.bench.inTransaction(() -> this.bench.outbox
					.appendAll(mine.stream().map((aggregate) -> this.bench.event(aggregate, "letter")).toList()))));
			}
		}
		for (Future<?> each : written) {
			each.get();
		}
		this.bench.startRelay();

		try (TopicReader reader = this.bench.reader()) {
			this.bench.truth.assertKeptWithoutRepeatsBy(reader.await(500));
		}
	}

	@Test
	void two_relays_share_one_outbox_and_send_each_event_once_and_in_order() throws Exception {
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		this.bench.startRelay(new WhenSent(first));
		this.bench.startRelay(new WhenSent(second));
		try (Appenders appenders = new Appenders(this.bench)) {
			await(first);
			await(second);
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > 400);
			appenders.stop();
		}

		try (TopicReader reader = this.bench.reader()) {
			this.bench.truth.assertKeptWithoutRepeatsBy(reader.await(this.bench.truth.size()));
		}
	}

	@Test
	void the_shards_of_a_relay_that_stops_go_to_the_one_that_stays() throws Exception {
		CountDownLatch second = new CountDownLatch(1);
		this.bench.startRelay();
		OutboxRelay leaving = this.bench.startRelay(new WhenSent(second));
		try (Appenders appenders = new Appenders(this.bench)) {
			await(second);
			leaving.stop();
			int before = appenders.committed();
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > before + 200);
			appenders.stop();
		}

		try (TopicReader reader = this.bench.reader()) {
			this.bench.truth.assertKeptWithoutRepeatsBy(reader.await(this.bench.truth.size()));
		}
	}

	@Test
	void what_was_appended_while_no_relay_ran_is_sent_when_one_starts() {
		UUID aggregate = UUID.randomUUID();
		this.bench.append(aggregate, "1");
		this.bench.append(aggregate, "2");

		this.bench.startRelay();

		try (TopicReader reader = this.bench.reader()) {
			assertThat(reader.await(2)).extracting(Received::value).containsExactly("1", "2");
		}
	}

	@Test
	void several_events_of_one_transaction_arrive_in_the_order_of_their_appends() {
		UUID aggregate = UUID.randomUUID();
		this.bench.startRelay();
		this.bench.transactions.executeWithoutResult((status) -> {
			for (int n = 1; n <= 50; n++) {
				this.bench.outbox.append(this.bench.event(aggregate, Integer.toString(n)));
			}
		});

		try (TopicReader reader = this.bench.reader()) {
			this.bench.truth.assertKeptWithoutRepeatsBy(reader.await(50));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Tells when a relay has sent something. */
	private record WhenSent(CountDownLatch sent) implements RelayObserver {

		@Override
		public void deleted(int shard, List<OutboxRow> rows) {
			this.sent.countDown();
		}

	}

}

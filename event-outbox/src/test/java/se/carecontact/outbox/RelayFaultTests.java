package se.carecontact.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import se.carecontact.environment.CareEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What the relay promises when something breaks under it: lost 0, reordered 0. */
class RelayFaultTests {

	private static final Duration LIMIT = Duration.ofSeconds(90);

	private final Bench bench = new Bench(2);

	private final UUID aggregate = UUID.randomUUID();

	@AfterEach
	void close() {
		this.bench.close();
	}

	@Test
	void a_relay_killed_between_kafkas_commit_and_the_delete_leaves_only_repeats() throws Exception {
		appendEach(List.of("1", "2", "3"));
		try (RelayProcess first = new RelayProcess(this.bench, PauseAt.Point.COMMITTED)) {
			first.awaitArrival();
			first.kill();
		}
		appendEach(List.of("4", "5"));

		this.bench.startRelay();
		awaitAllSent();

		List<Received> received = readAll();
		assertThat(received).extracting(Received::value).containsExactly("1", "2", "3", "1", "2", "3", "4", "5");
		this.bench.truth.assertKeptBy(received);
	}

	@Test
	void a_relay_killed_before_it_sent_anything_has_lost_nothing() throws Exception {
		appendEach(List.of("1", "2", "3"));
		try (RelayProcess first = new RelayProcess(this.bench, PauseAt.Point.READ)) {
			first.awaitArrival();
			first.kill();
		}

		this.bench.startRelay();
		awaitAllSent();

		this.bench.truth.assertKeptWithoutRepeatsBy(readAll());
	}

	@Test
	void relays_killed_again_and_again_under_load_lose_and_reorder_nothing() throws Exception {
		try (Appenders appenders = new Appenders(this.bench)) {
			for (PauseAt.Point point : List.of(PauseAt.Point.COMMITTED, PauseAt.Point.READ, PauseAt.Point.COMMITTED)) {
				try (RelayProcess relay = new RelayProcess(this.bench, point)) {
					relay.awaitArrival();
					relay.kill();
				}
			}
			appenders.stop();
		}

		this.bench.startRelay();
		awaitAllSent();

		this.bench.truth.assertKeptBy(readAll());
	}

	@Test
	void a_paused_relay_whose_session_ended_is_fenced_when_it_comes_back() throws Exception {
		CountDownLatch paused = new CountDownLatch(1);
		PauseAt pause = new PauseAt(PauseAt.Point.READ, paused::countDown);
		appendEach(List.of("1", "2", "3"));
		this.bench.startRelay(pause);
		assertThat(paused.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

		this.bench.endSession(this.bench.lockHolder(shard()));
		this.bench.startRelay();
		awaitAllSent();
		pause.release();
		Awaitility.await().atMost(LIMIT).until(() -> !pause.failures().isEmpty());
		appendEach(List.of("4", "5"));
		awaitAllSent();

		assertThat(pause.failures().getFirst()).isInstanceOfAny(ProducerFencedException.class,
				InvalidProducerEpochException.class);
		this.bench.truth.assertKeptWithoutRepeatsBy(readAll());
	}

	@Test
	void a_relay_that_falls_silent_loses_its_shards_to_another_and_is_fenced() throws Exception {
		CountDownLatch paused = new CountDownLatch(1);
		PauseAt pause = new PauseAt(PauseAt.Point.READ, paused::countDown);
		appendEach(List.of("1", "2", "3"));
		this.bench.startRelay(pause, Duration.ofSeconds(1));
		assertThat(paused.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

		this.bench.startRelay();
		awaitAllSent();
		pause.release();
		Awaitility.await().atMost(LIMIT).until(() -> !pause.failures().isEmpty());

		this.bench.truth.assertKeptWithoutRepeatsBy(readAll());
	}

	@Test
	void a_relay_paused_after_kafkas_commit_deletes_nothing_that_is_no_longer_its_own() throws Exception {
		CountDownLatch paused = new CountDownLatch(1);
		PauseAt pause = new PauseAt(PauseAt.Point.COMMITTED, paused::countDown);
		appendEach(List.of("1", "2", "3"));
		this.bench.startRelay(pause);
		assertThat(paused.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

		this.bench.endSession(this.bench.lockHolder(shard()));
		this.bench.startRelay();
		awaitAllSent();
		pause.release();
		appendEach(List.of("4", "5"));
		awaitAllSent();

		this.bench.truth.assertKeptBy(readAll());
	}

	@Test
	void a_relay_whose_session_is_ended_again_and_again_goes_on() throws Exception {
		this.bench.startRelay();
		try (Appenders appenders = new Appenders(this.bench)) {
			for (int end = 0; end < 3; end++) {
				int before = appenders.committed();
				Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > before + 100);
				Awaitility.await().atMost(LIMIT).until(() -> this.bench.lockHolder(0) > 0);
				this.bench.endSession(this.bench.lockHolder(0));
			}
			appenders.stop();
		}
		awaitAllSent();

		this.bench.truth.assertKeptBy(readAll());
	}

	@Test
	void a_restart_of_the_broker_only_delays() throws Exception {
		this.bench.startRelay();
		try (Appenders appenders = new Appenders(this.bench)) {
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > 200);
			CareEnvironment.shared().broker().stop();
			int before = appenders.committed();
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > before + 200);
			CareEnvironment.shared().broker().start();
			appenders.stop();
		}
		awaitAllSent();

		this.bench.truth.assertKeptBy(readAll());
	}

	@Test
	void a_restart_of_the_database_only_delays() throws Exception {
		this.bench.startRelay();
		int acknowledged;
		try (Appenders appenders = new Appenders(this.bench)) {
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > 200);
			CareEnvironment.shared().postgres().restart();
			int before = appenders.committed();
			Awaitility.await().atMost(LIMIT).until(() -> appenders.committed() > before + 200);
			appenders.stop();
			acknowledged = appenders.committed();
		}
		awaitAllSent();

		assertThat(this.bench.truth.size()).isGreaterThanOrEqualTo(acknowledged);
		this.bench.truth.assertKeptBy(readAll());
	}

	@Test
	void an_unknown_topic_holds_up_its_shard_until_it_is_there() {
		String late = "late-" + this.bench.topic;
		this.bench.startRelay();

		this.bench.inTransaction(() -> this.bench.outbox
			.append(new OutgoingEvent(late, this.aggregate, "Letter", "1", Instant.EPOCH, Map.of())));
		appendEach(List.of("2"));
		Bench.createTopic(late, 1);
		awaitAllSent();

		try (TopicReader reader = new TopicReader(late)) {
			assertThat(reader.await(1)).extracting(Received::value).containsExactly("1");
		}
		assertThat(readAll()).extracting(Received::value).containsExactly("2");
	}

	private int shard() {
		return this.bench.identity.shards().of(this.aggregate);
	}

	private void appendEach(List<String> values) {
		values.forEach((value) -> this.bench.append(this.aggregate, value));
	}

	private void awaitAllSent() {
		Awaitility.await().atMost(LIMIT).until(() -> this.bench.unsent() == 0);
	}

	private List<Received> readAll() {
		try (TopicReader reader = this.bench.reader()) {
			return reader.all();
		}
	}

}

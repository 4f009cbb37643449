package se.carecontact.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a service may rely on when it appends. */
class EventOutboxTests {

	private final Bench bench = new Bench(4);

	private final UUID aggregate = UUID.randomUUID();

	@AfterEach
	void close() {
		this.bench.close();
	}

	@Test
	void a_committed_event_arrives_with_its_key_value_and_headers() {
		this.bench.startRelay();

		UUID eventId = this.bench.append(this.aggregate, "hello");

		try (TopicReader reader = this.bench.reader()) {
			Received received = reader.await(1).getFirst();
			assertThat(received.key()).isEqualTo(this.aggregate.toString());
			assertThat(received.value()).isEqualTo("hello");
			assertThat(received.headers()).containsExactlyInAnyOrderEntriesOf(Map.of("event-id", eventId.toString(),
					"seq", "1", "type", "Letter", "occurred-at", "2026-11-02T08:00:00Z", "municipality-id", "1080"));
		}
	}

	@Test
	void an_event_without_a_value_is_a_tombstone() {
		this.bench.startRelay();

		this.bench.append(this.aggregate, null);

		try (TopicReader reader = this.bench.reader()) {
			Received received = reader.await(1).getFirst();
			assertThat(received.value()).isNull();
			assertThat(received.key()).isEqualTo(this.aggregate.toString());
			assertThat(received.seq()).isEqualTo(1);
		}
	}

	@Test
	void events_appended_at_once_arrive_in_their_order_and_numbered_per_aggregate() {
		UUID other = UUID.randomUUID();
		this.bench.append(this.aggregate, "before");
		List<UUID> eventIds = this.bench.inTransaction(() -> {
			this.bench.outbox.append(this.bench.event(other, "single"));
			return this.bench.outbox.appendAll(List.of(this.bench.event(this.aggregate, "a1"),
					this.bench.event(other, "b1"), this.bench.event(this.aggregate, "a2"), tombstone(other)));
		});
		this.bench.startRelay();

		try (TopicReader reader = this.bench.reader()) {
			List<Received> received = reader.await(6);
			List<Received> mine = of(this.aggregate, received);
			assertThat(mine).extracting(Received::value).containsExactly("before", "a1", "a2");
			assertThat(mine).extracting(Received::seq).containsExactly(1L, 2L, 3L);
			List<Received> others = of(other, received);
			assertThat(others).extracting(Received::value).containsExactly("single", "b1", null);
			assertThat(others).extracting(Received::seq).containsExactly(1L, 2L, 3L);
			assertThat(List.of(mine.get(1).eventId(), others.get(1).eventId(), mine.get(2).eventId(),
					others.get(2).eventId()))
				.isEqualTo(eventIds);
			assertThat(mine.get(1).headers()).containsEntry("municipality-id", "1080")
				.containsEntry("type", "Letter")
				.containsEntry("occurred-at", "2026-11-02T08:00:00Z");
			assertThat(others.get(2).headers()).containsEntry("reason", "\"erased\" {by} request")
				.doesNotContainKey("municipality-id");
		}
	}

	@Test
	void of_events_appended_at_once_one_that_cannot_be_serialised_leaves_none() {
		assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> this.bench
			.inTransaction(() -> this.bench.outbox.appendAll(List.of(this.bench.event(this.aggregate, "good"),
					this.bench.event(UUID.randomUUID(), new StringBuilder("no text"))))));

		assertThat(this.bench.unsent()).isZero();
		assertThat(this.bench.jdbc.sql("SELECT count(*) FROM event_outbox_sequence").query(Long.class).single())
			.isZero();
	}

	@Test
	void appending_several_at_once_asks_for_a_transaction_too() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.bench.outbox.appendAll(List.of(this.bench.event(this.aggregate, "hello"))))
			.withMessageContaining("transaction");
		assertThat(this.bench.unsent()).isZero();
	}

	private OutgoingEvent tombstone(UUID of) {
		return new OutgoingEvent(this.bench.topic, of, "Letter", null, Instant.parse("2026-11-02T08:00:00Z"),
				Map.of("reason", "\"erased\" {by} request"));
	}

	private static List<Received> of(UUID aggregate, List<Received> received) {
		return received.stream().filter((each) -> each.key().equals(aggregate.toString())).toList();
	}

	@Test
	void an_append_outside_a_transaction_is_refused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.bench.outbox.append(this.bench.event(this.aggregate, "hello")))
			.withMessageContaining("transaction");
		assertThat(this.bench.unsent()).isZero();
	}

	@Test
	void an_append_within_another_databases_transaction_is_refused() {
		try (Bench other = new Bench(1)) {
			assertThatIllegalStateException()
				.isThrownBy(() -> other
					.inTransaction(() -> this.bench.outbox.append(this.bench.event(this.aggregate, "hello"))))
				.withMessageContaining("transaction");
		}
	}

	@Test
	void a_rollback_publishes_nothing_and_uses_up_no_number() {
		this.bench.startRelay();
		this.bench.transactions.executeWithoutResult((status) -> {
			this.bench.outbox.append(this.bench.event(this.aggregate, "never"));
			status.setRollbackOnly();
		});

		this.bench.append(this.aggregate, "really");

		try (TopicReader reader = this.bench.reader()) {
			List<Received> received = reader.await(1);
			assertThat(received).extracting(Received::value).containsExactly("really");
			assertThat(received).extracting(Received::seq).containsExactly(1L);
		}
	}

	@Test
	void a_value_that_cannot_be_serialised_fails_the_request_and_leaves_nothing() {
		assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> this.bench.inTransaction(() -> {
			this.bench.outbox.append(this.bench.event(this.aggregate, "good"));
			return this.bench.outbox.append(this.bench.event(this.aggregate, new StringBuilder("no text")));
		})).withMessageContaining("Letter").withMessageNotContaining("no text");

		assertThat(this.bench.unsent()).isZero();
		assertThat(this.bench.jdbc.sql("SELECT count(*) FROM event_outbox_sequence").query(Long.class).single())
			.isZero();
	}

	@Test
	void a_value_too_large_for_kafka_fails_the_request() {
		String large = "x".repeat(JdbcEventOutbox.MAX_PAYLOAD_BYTES + 1);

		assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> this.bench.append(this.aggregate, large))
			.withMessageContaining("bytes");
		assertThat(this.bench.unsent()).isZero();
	}

	@Test
	void the_largest_value_that_is_taken_is_also_sent() {
		this.bench.startRelay();

		this.bench.append(this.aggregate, "x".repeat(JdbcEventOutbox.MAX_PAYLOAD_BYTES));

		try (TopicReader reader = this.bench.reader()) {
			assertThat(reader.await(1).getFirst().value()).hasSize(JdbcEventOutbox.MAX_PAYLOAD_BYTES);
		}
	}

	@Test
	void the_outboxs_own_headers_cannot_be_set_by_the_caller() {
		OutgoingEvent event = this.bench.event(this.aggregate, "hello");

		assertThatIllegalArgumentException().isThrownBy(() -> new OutgoingEvent(event.topic(), event.aggregateId(),
				event.type(), event.value(), event.occurredAt(), Map.of("seq", "7")));
	}

	@Test
	void an_event_does_not_print_its_value() {
		assertThat(this.bench.event(this.aggregate, "Elsa Lindgren").toString()).doesNotContain("Elsa");
	}

	@Test
	void another_number_of_shards_than_before_is_refused_at_start() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new OutboxSchema(this.bench.dataSource).identity(Bench.SERVICE, new Shards(8)))
			.withMessageContaining("4 shards");
	}

}

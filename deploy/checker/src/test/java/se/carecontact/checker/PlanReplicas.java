package se.carecontact.checker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two replicas of plan-service on one database, which follow the decisions that the load
 * pushes to contact-service. Each opens a plan that is due soon or overdue from its first
 * moment.
 *
 * @param services both
 */
record PlanReplicas(List<Service> services) {

	/** Small, so that what is due takes many transactions. */
	private static final Map<String, String> SETTINGS = Map.of("care.plans.announce-interval", "1s",
			"care.plans.announce-batch", "5");

	/** Starts them at what is now the end of the events, past those of other checks. */
	static PlanReplicas started(Stage stage) throws InterruptedException {
		standAtTheEnd();
		return new PlanReplicas(stage.planServices(List.of("plan-one", "plan-two"), SETTINGS));
	}

	/**
	 * Kills replicas while plans are due and not announced, and starts them again without
	 * waiting for them: the next kill does.
	 * @return how many plans were due
	 */
	long killWhileDue(Random random, List<Integer> replicas) throws InterruptedException {
		for (int replica : replicas) {
			this.services.get(replica).awaitReady();
		}
		Tables tables = new Tables(this.services.getFirst());
		await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> due(tables) > 0);
		Thread.sleep(random.nextInt(50));
		for (int replica : replicas) {
			this.services.get(replica).kill();
		}
		long due = due(tables);
		replicas.forEach((replica) -> this.services.get(replica).startAgain());
		return due;
	}

	/**
	 * Holds them to the promise, once all decisions have come and all is announced.
	 * @param decisions how many were pushed
	 */
	void check(Stage stage, int decisions) {
		Tables tables = new Tables(this.services.getFirst());
		await().atMost(Duration.ofMinutes(3))
			.until(() -> tables.count("SELECT count(*) FROM implementation_plan") == decisions && due(tables) == 0
					&& tables.count("SELECT count(*) FROM event_outbox") == 0);
		assertThat(tables.count("SELECT count(*) FROM parked_record")).isZero();
		Map<String, Long> written = tables.rows("SELECT aggregate_id, seq FROM event_outbox_sequence")
			.stream()
			.collect(Collectors.toMap(List::getFirst, (row) -> Long.valueOf(row.getLast())));
		Consumed consumed = Consumed.of(written.keySet(), List.of(CareTopics.PLAN_EVENTS));
		consumed.isWhole(written);
		assertThat(consumed.named("PlanOpened")).hasSize(decisions);
		List<String> announced = Stream.of("PlanDueSoon", "PlanOverdue")
			.flatMap((name) -> consumed.named(name).stream())
			.map((event) -> event.name() + " " + event.value().get("planId") + " " + event.value().get("dueOn"))
			.toList();
		assertThat(announced).doesNotHaveDuplicates().containsAll(mustBeAnnounced(tables)).isSubsetOf(marked(tables));
		stage.progress()
			.say("%d plans, %d of their deadlines announced, each once; %d records repeated".formatted(decisions,
					announced.size(), consumed.repeated()));
	}

	/**
	 * What the service says that it has told; what is overdue need not be told as near.
	 */
	private static List<String> marked(Tables tables) {
		return tables
			.rows("""
					SELECT 'PlanDueSoon ' || plan_id || ' ' || due_on FROM implementation_plan WHERE due_soon_told_on IS NOT NULL
					UNION ALL
					SELECT 'PlanOverdue ' || plan_id || ' ' || due_on FROM implementation_plan WHERE overdue_told_on IS NOT NULL""")
			.stream()
			.map(List::getFirst)
			.toList();
	}

	/** What the days say, whatever the service thinks. */
	private static List<String> mustBeAnnounced(Tables tables) {
		return tables
			.rows("""
					SELECT CASE WHEN due_on < DATE '%1$s' THEN 'PlanOverdue ' ELSE 'PlanDueSoon ' END || plan_id || ' ' || due_on
					FROM implementation_plan WHERE due_on - (policy ->> 'dueSoonDays')::int <= DATE '%1$s'"""
				.formatted(LocalDate.now(CaseLoad.SWEDEN)))
			.stream()
			.map(List::getFirst)
			.toList();
	}

	private static long due(Tables tables) {
		return tables.count("SELECT count(*) FROM implementation_plan WHERE announce_on <= DATE '%s'"
			.formatted(LocalDate.now(CaseLoad.SWEDEN)));
	}

	private static void standAtTheEnd() {
		try (Admin admin = Admin
			.create(Map.of("bootstrap.servers", CareEnvironment.shared().kafkaBootstrapServers()))) {
			Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
			admin.describeTopics(List.of(CareTopics.CONTACT_EVENTS, CareTopics.CLIENTS))
				.allTopicNames()
				.get()
				.forEach((topic, about) -> about.partitions()
					.forEach((part) -> ends.put(new TopicPartition(topic, part.partition()), OffsetSpec.latest())));
			Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
			admin.listOffsets(ends)
				.all()
				.get()
				.forEach((partition, end) -> places.put(partition, new OffsetAndMetadata(end.offset())));
			admin.alterConsumerGroupOffsets("plan-service", places).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

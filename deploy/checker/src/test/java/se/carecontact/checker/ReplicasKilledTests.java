package se.carecontact.checker;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two replicas of contact-service on one database, and two of plan-service on another,
 * killed and started again while deadlines fall due and people work: each deadline, of a
 * duty and of a plan, is announced once.
 */
class ReplicasKilledTests {

	/**
	 * Small, so that what is due takes many transactions, and kills come between them.
	 */
	private static final Map<String, String> SETTINGS = Map.of("care.duties.announce-interval", "1s",
			"care.duties.announce-batch", "5");

	private static final int KILLS = 4;

	private static final int ENOUGH_TO_KILL = 20;

	/** Beyond this the load rests until the announcing has caught up. */
	private static final int ENOUGH_DUE = 150;

	@Test
	@DisplayName("Two replicas of both services killed in turn, and once together, while deadlines fall due: each is announced once, and no event lacks")
	void each_deadline_is_announced_once() throws Exception {
		Random random = Seed.random("replicas killed");
		try (Stage stage = CheckedServices.stage()) {
			Service one = stage.contactService("replica-one", SETTINGS);
			List<Service> replicas = List.of(one, stage.replica(one, "replica-two", SETTINGS));
			PlanReplicas plans = PlanReplicas.started(stage);
			Tables tables = new Tables(one);
			try (CaseLoad load = new CaseLoad(stage, replicas)) {
				underLoad(load, tables, random, () -> kills(stage, replicas, plans, random));
				await().atMost(Duration.ofMinutes(3))
					.until(() -> due(tables) == 0 && tables.count("SELECT count(*) FROM event_outbox") == 0);
				check(stage, tables, load);
				plans.check(stage, load.pushed());
			}
		}
	}

	/** Kills while something is due, so that each kill may leave something half done. */
	private static Void kills(Stage stage, List<Service> replicas, PlanReplicas plans, Random random) throws Exception {
		Tables tables = new Tables(replicas.getFirst());
		for (int kill = 1; kill <= KILLS; kill++) {
			boolean together = kill == 3;
			// These first: without contact-service no plan comes that could be due.
			long duePlans = plans.killWhileDue(random, together ? List.of(0, 1) : List.of(kill % 2));
			await().atMost(Duration.ofMinutes(2)).until(() -> due(tables) > ENOUGH_TO_KILL);
			Thread.sleep(random.nextInt(300));
			List<Service> victims = together ? replicas : List.of(replicas.get(kill % 2));
			long due = due(tables);
			for (Service victim : victims) {
				victim.kill();
			}
			stage.progress()
				.say("kill %d: %s, and as many plan-services, with %d duties and %d plans due and not announced"
					.formatted(kill, victims.stream().map(Service::name).collect(Collectors.joining(" and ")), due,
							duePlans));
			victims.forEach(Service::startAgain);
			for (Service victim : victims) {
				victim.awaitReady();
			}
		}
		return null;
	}

	/** Four people work until the kills are over; whatever stopped one of them, tells. */
	private static void underLoad(CaseLoad load, Tables tables, Random random, Callable<?> kills) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		List<Future<?>> people = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int person = 0; person < 4; person++) {
				Random own = new Random(random.nextLong());
				people.add(threads.submit(() -> {
					while (!over.get()) {
						load.one(own);
						await().atMost(Duration.ofMinutes(3)).until(() -> over.get() || due(tables) <= ENOUGH_DUE);
					}
					return null;
				}));
			}
			try {
				kills.call();
			}
			finally {
				over.set(true);
			}
			for (Future<?> person : people) {
				person.get();
			}
		}
	}

	private static long due(Tables tables) {
		return tables
			.count("SELECT count(*) FROM duty WHERE state = 'OPEN' AND announce_on <= DATE '%s'".formatted(today()));
	}

	private static void check(Stage stage, Tables tables, CaseLoad load) {
		Map<String, Long> written = tables.rows("SELECT aggregate_id, seq FROM event_outbox_sequence")
			.stream()
			.collect(Collectors.toMap(List::getFirst, (row) -> Long.valueOf(row.getLast())));
		assertThat(written).hasSize(load.pushed());
		Consumed consumed = Consumed.of(written.keySet());
		consumed.isWhole(written);
		assertThat(consumed.named("HomeCareGranted")).hasSize(load.pushed());
		List<String> announced = Stream.of("DutyDueSoon", "DutyOverdue")
			.flatMap((name) -> consumed.named(name).stream())
			.map((event) -> event.name() + " " + ((GenericRecord) event.value().get("duty")).get("dutyId"))
			.toList();
		assertThat(announced).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(marked(tables));
		assertThat(announced).containsAll(mustBeAnnounced(tables));
		stage.progress()
			.say("%d clients, %d deadlines announced, each once; %d requests asked again, %d records repeated"
				.formatted(load.pushed(), announced.size(), load.unanswered(), consumed.repeated()));
	}

	/** What the service says that it has announced. */
	private static List<String> marked(Tables tables) {
		return tables.rows("""
				SELECT 'DutyDueSoon ' || duty_id FROM duty WHERE due_soon_told_on IS NOT NULL
				UNION ALL SELECT 'DutyOverdue ' || duty_id FROM duty WHERE overdue_told_on IS NOT NULL""")
			.stream()
			.map(List::getFirst)
			.toList();
	}

	/** What the days say, whatever the service thinks. */
	private static List<String> mustBeAnnounced(Tables tables) {
		return tables.rows("""
				SELECT CASE WHEN due_on < DATE '%1$s' THEN 'DutyOverdue ' ELSE 'DutyDueSoon ' END || duty_id
				FROM duty WHERE state = 'OPEN' AND due_on - due_soon_days <= DATE '%1$s'""".formatted(today()))
			.stream()
			.map(List::getFirst)
			.toList();
	}

	private static LocalDate today() {
		return LocalDate.now(CaseLoad.SWEDEN);
	}

}

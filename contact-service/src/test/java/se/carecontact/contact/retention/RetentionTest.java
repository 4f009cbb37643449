package se.carecontact.contact.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Rule 8, what follows long after: what is purged, what is kept, what is erased. Time is
 * made to pass by moving what is due back, as the access log must not grow old.
 */
@Tag("rule")
class RetentionTest extends ServiceTest {

	private static final List<Integer> KEPT_DAYS = List.of(5, 15, 25);

	@Autowired
	private JdbcOperations statements;

	@Autowired
	private RunRetention runRetention;

	@Test
	@DisplayName("Rule 8: working papers are purged 90 days after the case, the documentation stays")
	void working_papers_are_purged_and_documentation_stays() {
		Brukare client = endedClient(bornOnAnOrdinaryDay());
		this.runRetention.run(today().plusDays(89));
		assertThat(rows("time_need", client)).isEqualTo(1);
		this.runRetention.run(today().plusDays(90));
		assertThat(rows("time_need", client)).isZero();
		assertThat(rows("team_meeting_need", client)).isZero();
		assertThat(rows("consent", client)).isEqualTo(1);
		assertThat(purged(client)).containsEntry("time_need", 1L).containsEntry("team_meeting_need", 1L);
		assertThat(this.jdbc.sql("SELECT legal_basis FROM purge_log WHERE client_id = :id LIMIT 1")
			.param("id", client.clientId())
			.query(String.class)
			.single()).contains("Arbetsmaterial");
	}

	@Test
	@DisplayName("Rule 8: five years after the last entry the client is erased, and everyone who knew the name is told")
	void a_client_is_erased_when_the_documentations_time_is_over() {
		Brukare client = endedClient(bornOnAnOrdinaryDay());
		this.runRetention.run(today());
		unitManager().get(client.path("")).is(200);
		fiveYearsPass(client);
		this.runRetention.run(today());
		unitManager().get(client.path("")).isProblem(404);
		for (String table : List.of("client", "decision", "consent", "time_need", "need_assessment", "contact_offer",
				"contact_assignment", "client_absence", "retention_due")) {
			assertThat(rows(table, client)).as(table).isZero();
		}
		assertThat(purged(client)).containsKeys("client", "decision", "consent");
		assertTombstone(client);
		long logged = this.jdbc.sql("SELECT count(*) FROM purge_log").query(Long.class).single();
		this.runRetention.run(today());
		assertThat(this.jdbc.sql("SELECT count(*) FROM purge_log").query(Long.class).single()).isEqualTo(logged);
	}

	@Test
	@DisplayName("Rule 8: files of those born on the 5th, 15th or 25th are kept for the archive")
	void files_of_a_client_born_on_the_fifth_are_kept_for_the_archive() {
		Brukare client = endedClient(bornOn(true));
		fiveYearsPass(client);
		this.runRetention.run(today());
		unitManager().get(client.path("")).is(200);
		assertThat(this.jdbc.sql("SELECT kept FROM retention_due WHERE client_id = :id AND step = 'ERASE_CLIENT'")
			.param("id", client.clientId())
			.query(String.class)
			.single()).isEqualTo("ARCHIVE");
		erase(client).refusedWith(409, "", "kept-for-research");
	}

	@Test
	@DisplayName("Rule 8: no one erases a client before the law allows it; the answer says from when")
	void no_one_erases_a_client_before_the_law_allows_it() {
		Brukare open = newClient();
		erase(open).refusedWith(409, "", "home-care-is-over");
		Brukare client = endedClient(bornOnAnOrdinaryDay());
		assertThat(erase(client).refusedWith(409, "", "kept-as-long-as-the-law-says").text())
			.contains(today().plusYears(5).toString());
		fiveYearsPass(client);
		unitManager().post(client.path("/erase"), "{}").refusedWith(400, "reason", "required");
		erase(client).is(204);
		assertTombstone(client);
		erase(client).isProblem(404);
		assertThat(this.jdbc.sql("SELECT DISTINCT asked_by || ': ' || reason FROM purge_log WHERE client_id = :id")
			.param("id", client.clientId())
			.query(String.class)
			.single()).isEqualTo("maria-holm: Begärt av anhörig");
	}

	@Test
	void an_entry_after_the_case_ended_moves_the_erasure() {
		Brukare client = endedClient(bornOnAnOrdinaryDay());
		fiveYearsPass(client);
		this.jdbc.sql("UPDATE consent SET registered_at = now() WHERE client_id = :id")
			.param("id", client.clientId())
			.update();
		this.runRetention.run(today());
		unitManager().get(client.path("")).is(200);
		assertThat(this.jdbc.sql("SELECT due_on FROM retention_due WHERE client_id = :id AND step = 'ERASE_CLIENT'")
			.param("id", client.clientId())
			.query(LocalDate.class)
			.single()).isEqualTo(today().plusYears(5));
	}

	@Test
	void home_care_that_begins_anew_stops_all_purging() {
		String number = bornOnAnOrdinaryDay();
		Brukare client = endedClient(number);
		caseSystem().put("/1080/decisions/" + newDecisionId(), decision(number)).is(201);
		assertThat(rows("retention_due", client)).isZero();
		this.runRetention.run(today().plusDays(90));
		assertThat(rows("time_need", client)).isEqualTo(1);
	}

	@Test
	void every_table_that_holds_something_of_a_client_says_how_long() {
		List<String> unknown = this.jdbc.sql("""
				SELECT DISTINCT c.table_name FROM information_schema.columns c
				JOIN information_schema.tables t USING (table_schema, table_name)
				WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'client_id'
					AND c.table_name NOT LIKE 'access_log%'
					AND c.table_name NOT IN ('client', 'retention_due', 'purge_log')
					AND c.table_name NOT IN (SELECT table_name FROM retained_table)""").query(String.class).list();
		assertThat(unknown).as("add a row to retained_table in a migration").isEmpty();
		assertThat(this.jdbc.sql("""
				SELECT table_name FROM retained_table r WHERE NOT EXISTS (SELECT FROM information_schema.columns c
					WHERE c.table_name = r.table_name AND column_name = 'client_id')
				OR entry_column IS NOT NULL AND NOT EXISTS (SELECT FROM information_schema.columns c
					WHERE c.table_name = r.table_name AND column_name = entry_column)""").query(String.class).list())
			.isEmpty();
	}

	@Test
	void one_client_that_cant_be_erased_holds_up_no_other() {
		Brukare stuck = endedClient(bornOnAnOrdinaryDay());
		Brukare next = endedClient(bornOnAnOrdinaryDay());
		fiveYearsPass(stuck);
		fiveYearsPass(next);
		this.jdbc.sql("CREATE TABLE unlisted_of_test (client uuid REFERENCES client)").update();
		try {
			this.jdbc.sql("INSERT INTO unlisted_of_test VALUES (:id)").param("id", stuck.clientId()).update();
			assertThat(this.runRetention.run(today()).failed()).isEqualTo(1);
			unitManager().get(stuck.path("")).is(200);
			assertThat(rows("consent", stuck)).isEqualTo(1);
			unitManager().get(next.path("")).isProblem(404);
		}
		finally {
			this.jdbc.sql("DROP TABLE unlisted_of_test").update();
		}
		assertThat(this.runRetention.run(today()).failed()).isZero();
		unitManager().get(stuck.path("")).isProblem(404);
	}

	@Test
	void two_replicas_take_each_client_once() throws InterruptedException {
		List<Brukare> clients = List.of(endedClient(bornOnAnOrdinaryDay()), endedClient(bornOnAnOrdinaryDay()),
				endedClient(bornOnAnOrdinaryDay()), endedClient(bornOnAnOrdinaryDay()));
		clients.forEach(this::fiveYearsPass);
		Thread other = Thread.ofPlatform().start(() -> this.runRetention.run(today()));
		this.runRetention.run(today());
		other.join();
		this.runRetention.run(today());
		for (Brukare client : clients) {
			assertThat(this.jdbc.sql("SELECT count(*) FROM purge_log WHERE client_id = :id AND what = 'client'")
				.param("id", client.clientId())
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
	}

	@Test
	void old_answers_are_purged_and_the_log_of_it_cant_be_changed() {
		Brukare client = newClient();
		contact()
			.post(client.path("/time-needs"), "{\"kind\": \"OTHER\", \"minutes\": 30}", "Idempotency-Key",
					"retention-1")
			.is(201);
		this.jdbc.sql("UPDATE idempotency_key SET created_at = now() - interval '31 days' WHERE key = 'retention-1'")
			.update();
		assertThat(this.runRetention.run(today()).rows()).isGreaterThanOrEqualTo(1);
		assertThat(this.jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = 'retention-1'")
			.query(Integer.class)
			.single()).isZero();
		for (String change : List.of("UPDATE purge_log SET rows = 0", "DELETE FROM purge_log", "TRUNCATE purge_log")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("append-only");
		}
	}

	@Test
	@DisplayName("Rule 23: the access log is kept five years, and goes a month at a time")
	void the_access_log_goes_a_month_at_a_time() {
		this.jdbc.sql("SELECT make_access_log_partitions('2020-01-01', '2020-01-31')").query(Integer.class).single();
		this.jdbc.sql("""
				INSERT INTO access_log (at, caller, caller_name, caller_roles, municipality_id, client_id, purpose)
				VALUES ('2020-01-15Z', 'x', 'X', 'contact', '1080', gen_random_uuid(), 'read client')""").update();
		long now = this.jdbc.sql("SELECT count(*) FROM access_log WHERE at > '2021-01-01'").query(Long.class).single();
		this.runRetention.run(LocalDate.of(2025, 1, 31));
		assertThat(partition("access_log_2020_01")).isTrue();
		this.runRetention.run(LocalDate.of(2025, 2, 1));
		assertThat(partition("access_log_2020_01")).isFalse();
		assertThat(this.jdbc.sql("SELECT rows FROM purge_log WHERE what = 'access_log_2020_01'")
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT count(*) FROM access_log WHERE at > '2021-01-01'").query(Long.class).single())
			.isEqualTo(now);
	}

	@Test
	void the_access_logs_coming_partitions_are_made_in_time() {
		this.runRetention.run(today());
		LocalDate inAYear = today().plusMonths(13);
		assertThat(partition("access_log_%d_%02d".formatted(inAYear.getYear(), inAYear.getMonthValue()))).isTrue();
	}

	private boolean partition(String name) {
		return this.jdbc.sql("SELECT to_regclass(:name) IS NOT NULL").param("name", name).query(Boolean.class).single();
	}

	private se.carecontact.contact.support.Answer erase(Brukare client) {
		return unitManager().post(client.path("/erase"), "{\"reason\": \"Begärt av anhörig\"}");
	}

	private void assertTombstone(Brukare client) {
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			PublishedEvents.Published last = EVENTS.of(client.clientId()).getLast();
			assertThat(last.topic()).isEqualTo("care.clients");
			assertThat(last.value()).isNull();
			assertThat(last.headers()).containsEntry("municipality-id", KARLSKRONA);
		});
	}

	private Brukare endedClient(String number) {
		Brukare client = newClient(decision(number));
		contact().post(client.path("/time-needs"), "{\"kind\": \"OTHER\", \"minutes\": 30}").is(201);
		contact().post(client.path("/team-meeting-needs"), "{\"text\": \"Se över hjälpmedel\"}").is(201);
		contact().post(client.path("/consents"), Json.consent("SIP", "GIVEN")).is(201);
		caseSystem()
			.post("/1080/decisions/" + client.decisionId() + "/end",
					"{\"endedOn\": \"%s\", \"reason\": \"Flyttat\", \"endCause\": \"MOVED\"}".formatted(today()))
			.is(200);
		return client;
	}

	/** All of the client is as if it were five years older. */
	/** Documentation is locked, also to a test: only a replica's session may write it. */
	private void fiveYearsPass(Brukare client) {
		String aged = Stream
			.of("retention_due SET due_on = due_on - 1830, ended_on = ended_on - 1830",
					"decision SET ended_on = ended_on - 1830, decided_on = decided_on - 1830",
					"care_case SET ended_on = ended_on - 1830", "duty SET closed_on = closed_on - 1830",
					"consent SET registered_at = registered_at - interval '1830 days'",
					"documentation_entry SET recorded_at = recorded_at - interval '1830 days'")
			.map((change) -> "UPDATE " + change + " WHERE client_id = '" + client.clientId() + "'")
			.collect(Collectors.joining(";"));
		this.statements.execute("SET LOCAL session_replication_role = replica;" + aged);
	}

	private int rows(String table, Brukare client) {
		return this.jdbc.sql("SELECT count(*) FROM " + table + " WHERE client_id = :id")
			.param("id", client.clientId())
			.query(Integer.class)
			.single();
	}

	private Map<String, Object> purged(Brukare client) {
		Map<String, Object> purged = new java.util.HashMap<>();
		this.jdbc.sql("SELECT what, rows FROM purge_log WHERE client_id = :id")
			.param("id", client.clientId())
			.query((row) -> {
				purged.put(row.getString("what"), row.getLong("rows"));
			});
		return purged;
	}

	private static String bornOnAnOrdinaryDay() {
		return bornOn(false);
	}

	private static String bornOn(boolean keptDay) {
		String number = TestNumbers.next();
		while (KEPT_DAYS.contains(Integer.parseInt(number.substring(6, 8))) != keptDay) {
			number = TestNumbers.next();
		}
		return number;
	}

}

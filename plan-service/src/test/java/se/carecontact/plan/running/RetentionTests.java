package se.carecontact.plan.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.plan.retention.RunRetention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Rule 8, what follows long after: what is purged, what is kept, what goes with the
 * client. Time passes by asking what a later day would remove.
 */
@Tag("rule")
class RetentionTests extends RunningPlanService {

	@Autowired
	private RunRetention runRetention;

	@Test
	@DisplayName("Rule 8: a draft left behind is purged 90 days after the plan ended; what was agreed stays")
	void a_draft_left_behind_is_purged_and_what_was_agreed_stays() {
		OpenPlan plan = agreedPlan();
		as(Personas.ANNA, "\"2\"").put(plan.path("/draft"),
				Bodies.changed("g1", "g1", "Utkastets promenad", Bodies.conversationOn(TODAY)));
		end(plan);
		String agreed = as(Personas.PLANNER).get(plan.path("/versions/1")).body();

		this.runRetention.run(TODAY.plusDays(89));
		assertThat(as(Personas.PLANNER).get(plan.path("/versions/2")).body()).contains("Utkastets promenad");
		this.runRetention.run(TODAY.plusDays(90));

		assertThat(as(Personas.PLANNER).get(plan.path("/versions/2")).status()).isEqualTo(404);
		assertThat(as(Personas.PLANNER).get(plan.path("/versions/1")).body()).isEqualTo(agreed);
		assertThat(copies("Utkastets promenad")).isEmpty();
		assertThat(purged(plan)).isEqualTo(
				Map.of("plan_version", 1L, "version_activity", 1L, "version_goal", 1L, "version_participant", 2L));
		assertThat(basis(plan)).contains("Arbetsmaterial");
		assertThat(as(Personas.OPERATOR).get("/actuator/prometheus").body())
			.contains("care_plan_retention_removed_total{step=\"purge-working-papers\"}");
		this.runRetention.run(TODAY.plusDays(90));
		assertThat(purged(plan)).hasSize(4);
	}

	@Test
	void a_draft_of_a_plan_that_goes_on_is_no_ones_to_purge() {
		OpenPlan plan = draftedPlan();

		this.runRetention.run(TODAY.plusYears(10));

		assertThat(as(Personas.ANNA).get(plan.path("/versions/1")).status()).isEqualTo(200);
	}

	@Test
	@DisplayName("Rule 8: when contact-service erases the client, no copy of the plan is left in any table")
	void a_tombstone_erases_the_client_with_all_plans() {
		OpenPlan plan = everythingAbout();
		OpenPlan other = agreedPlan();
		UUID client = plan.homeCare().clientId();
		unsentEvent(client);
		CONTACT_SERVICE.publishBroken(client, 9, "se.carecontact.events.contact.HomeCareGranted", new byte[] { 1 });
		await().atMost(Duration.ofSeconds(20)).until(() -> !copies(hex(client)).isEmpty());
		assertThat(copies("Jag vill komma ut hos " + client)).contains("plan_version", "idempotency_key");

		CONTACT_SERVICE.publishTombstone(client);
		await().atMost(Duration.ofSeconds(20)).until(() -> as(Personas.UNIT_MANAGER).get(plan.path()).status() == 404);

		assertThat(copies("Jag vill komma ut hos " + client)).isEmpty();
		assertThat(copies(plan.planId().toString())).isEmpty();
		assertThat(copies(hex(client))).isEmpty();
		// Ids that lead nowhere: who looked, that it was erased, and how far its events
		// had come.
		assertThat(copies(client.toString()).stream().map((table) -> table.replaceAll("_\\d.*", "")).distinct())
			.containsExactlyInAnyOrder("access_log", "consumed_sequence", "erased_client", "event_outbox_sequence",
					"purge_log");
		assertThat(purged(plan)).containsKeys("client_in_care", "home_care_decision", "decision_goal",
				"implementation_plan", "plan_version", "version_goal", "version_activity", "version_participant",
				"plan_reading", "follow_up", "follow_up_outcome", "event_outbox", "parked_record", "idempotency_key");
		assertThat(basis(plan)).contains("Socialtjänstlagen");
		assertThat(as(Personas.ANNA).get(other.path("/versions/1")).status()).isEqualTo(200);
	}

	@Test
	void a_fact_that_comes_after_the_tombstone_opens_nothing() {
		HomeCare erased = HomeCare.in("1080");
		CONTACT_SERVICE.publishTombstone(erased.clientId());
		await().atMost(Duration.ofSeconds(20)).until(() -> !copies(erased.clientId().toString()).isEmpty());
		CONTACT_SERVICE.publishTombstone(erased.clientId());

		CONTACT_SERVICE.publish(erased.clientId(), 1, erased.granted(DECIDED, STARTS));

		// The record after it, of the same key, shows that it has been looked at.
		CONTACT_SERVICE.publishBroken(erased.clientId(), 2, "se.carecontact.events.contact.HomeCareGranted",
				new byte[] { 1 });
		await().atMost(Duration.ofSeconds(20)).until(() -> copies(hex(erased.clientId())).contains("parked_record"));
		assertThat(planIds(erased)).isEmpty();
		assertThat(copies(erased.decisionId())).isEmpty();
	}

	@Test
	void every_table_that_holds_something_of_a_client_says_how_it_is_found() {
		assertThat(this.jdbc.sql("""
				SELECT DISTINCT c.table_name FROM information_schema.columns c
				JOIN information_schema.tables t USING (table_schema, table_name)
				WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
				  AND column_name IN ('client_id', 'plan_id', 'follow_up_id', 'decision_id')
				  AND c.table_name NOT LIKE 'access_log%' AND c.table_name NOT IN ('purge_log', 'erased_client')
				  AND c.table_name NOT IN (SELECT table_name FROM retained_table)""").query(String.class).list())
			.as("add a row to retained_table in a migration")
			.isEmpty();
		assertThat(this.jdbc.sql("""
				SELECT table_name FROM retained_table r WHERE NOT EXISTS (SELECT FROM information_schema.columns c
				  WHERE c.table_name = r.table_name AND c.column_name = r.hangs_on)""").query(String.class).list())
			.isEmpty();
	}

	@Test
	void what_grows_is_purged_by_age_and_the_access_log_by_whole_months() {
		UUID client = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO idempotency_key (caller, key, fingerprint, claimed_at)
				VALUES ('x', ?, 'x', now() - interval '31 days')""").param(client.toString()).update();
		this.jdbc.sql("""
				INSERT INTO parked_record VALUES ('t', 0, ?, ?, NULL, '', 'x', now() - interval '91 days')""")
			.params(System.nanoTime(), client.toString().getBytes(StandardCharsets.UTF_8))
			.update();
		this.jdbc.sql("SELECT make_access_log_partitions('2019-03-01', '2019-04-30')").query().singleValue();
		this.jdbc.sql("""
				INSERT INTO access_log (at, caller, caller_name, caller_roles, municipality_id, client_id, purpose)
				VALUES ('2019-03-05', 'x', 'x', 'x', '1080', ?, 'plan.read')""").param(client).update();

		this.runRetention.run(TODAY);

		assertThat(copies(client.toString())).isEmpty();
		assertThat(copies(hex(client))).isEmpty();
		assertThat(this.jdbc.sql("SELECT rows FROM purge_log WHERE what = 'access_log_2019_03'")
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT count(*) FROM purge_log WHERE what IN ('idempotency_key', 'parked_record')")
			.query(Long.class)
			.single()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void the_purge_log_is_never_changed_or_emptied() {
		this.jdbc.sql("SELECT make_access_log_partitions('2018-03-01', '2018-03-30')").query().singleValue();
		this.runRetention.run(TODAY);

		assertThatThrownBy(() -> this.jdbc.sql("UPDATE purge_log SET rows = 0").update())
			.hasMessageContaining("only added to");
		assertThatThrownBy(() -> this.jdbc.sql("DELETE FROM purge_log").update()).hasMessageContaining("only added to");
		assertThatThrownBy(() -> this.jdbc.sql("TRUNCATE purge_log").update()).hasMessageContaining("only added to");
	}

	@Test
	@DisplayName("Rule 23: when a contact's identity becomes protected, their name goes from what they wrote before")
	void the_name_of_a_contact_who_becomes_protected_goes_from_what_they_wrote() {
		HomeCare homeCare = HomeCare.in("1080");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2, homeCare.appointed(DECIDED, "staff-helga", "staff-bo"));
		awaitContacts(homeCare, "staff-helga");
		OpenPlan plan = new OpenPlan(homeCare, planIdOf(homeCare));
		as(Personas.HELGA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		as(Personas.HELGA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		as(Personas.HELGA).post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));
		as(Personas.HELGA).send("PUT", plan.path("/versions/1/reading"), null);
		assertThat(as(Personas.BO).get(plan.path()).body()).contains("Helga");

		CONTACT_SERVICE.publish(homeCare.clientId(), 3,
				homeCare.appointed(DECIDED, "staff-helga", "staff-bo", "Skyddade personuppgifter"));

		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(as(Personas.BO).get(plan.path()).body()).doesNotContain("Helga"));
		assertThat(as(Personas.BO).get(plan.path()).text("/versions/0/writtenBy/staffId")).isEqualTo("staff-helga");
		assertThat(as(Personas.BO).get(plan.path("/readings")).body()).contains("staff-helga").doesNotContain("Helga");
	}

	/** A plan with something in every table. */
	private OpenPlan everythingAbout() {
		OpenPlan plan = openPlan();
		as(Personas.ANNA, "\"0\"").put(plan.path("/draft"),
				Bodies.draft().replace("Jag vill komma ut,", "Jag vill komma ut hos " + plan.homeCare().clientId()));
		as(Personas.ANNA, "\"1\"").with("Idempotency-Key", UUID.randomUUID().toString())
			.post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		as(Personas.ANNA).with("Idempotency-Key", UUID.randomUUID().toString())
			.post(plan.path("/follow-ups"), Bodies.followUp(TODAY, "g1"));
		as(Personas.ANNA).send("PUT", plan.path("/versions/1/reading"), null);
		return plan;
	}

	private void end(OpenPlan plan) {
		allEventsToTheEnd(plan.homeCare(), 3);
	}

	/**
	 * An event that waits, as it does while the broker is away; nobody relays that shard.
	 */
	private void unsentEvent(UUID client) {
		this.jdbc
			.sql("""
					INSERT INTO event_outbox (aggregatetype, aggregateid, type, payload, shard, seq, event_id, occurred_at, headers)
					VALUES ('care.plan-events', ?, 'x', ?, 1000, 1000, ?, now(), '{}')""")
			.params(client, ("Jag vill komma ut hos " + client).getBytes(StandardCharsets.UTF_8), UUID.randomUUID())
			.update();
	}

	/** Every table in which those characters stand, in text or in bytes. */
	private List<String> copies(String text) {
		String hex = java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
		return this.jdbc.sql("""
				SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY c.relname""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc
				.sql("SELECT count(*) FROM " + table
						+ " t WHERE position(:text IN t::text) > 0 OR position(:hex IN t::text) > 0")
				.param("text", text)
				.param("hex", hex)
				.query(Long.class)
				.single() > 0)
			.toList();
	}

	/** As a key of bytes shows. */
	private static String hex(UUID client) {
		return java.util.HexFormat.of().formatHex(client.toString().getBytes(StandardCharsets.UTF_8));
	}

	private Map<String, Long> purged(OpenPlan plan) {
		return this.jdbc.sql("SELECT what, rows FROM purge_log WHERE client_id = ?")
			.param(plan.homeCare().clientId())
			.query((row, index) -> Map.entry(row.getString("what"), row.getLong("rows")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private String basis(OpenPlan plan) {
		return this.jdbc.sql("SELECT DISTINCT legal_basis FROM purge_log WHERE client_id = ?")
			.param(plan.homeCare().clientId())
			.query(String.class)
			.single();
	}

}

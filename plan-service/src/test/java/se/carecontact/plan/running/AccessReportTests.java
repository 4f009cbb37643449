package se.carecontact.plan.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Who has looked at whose plans, when and why. */
@Tag("rule")
class AccessReportTests extends RunningPlanService {

	@Test
	@DisplayName("Rule 23: a colleague who is not the client's contact says why they open the plan, and the report tells it")
	void a_colleague_says_why() {
		OpenPlan plan = openPlan();
		String clientsPlans = "/1080/clients/" + plan.homeCare().clientId() + "/plans";

		for (String path : List.of(plan.path(), clientsPlans, plan.path("/versions/1"), plan.path("/versions/1/paper"),
				plan.path("/readings"), "/1080/clients/" + plan.homeCare().clientId() + "/four-weeks")) {
			Answer refused = as(Personas.CIA).get(path);
			assertThat(refused.status()).as(path).isEqualTo(403);
			assertThat(refused.rules()).containsExactly(" reason-when-not-own-client");
		}
		as(Personas.CIA).with("X-Access-Reason", "Vikarie%20p%C3%A5%20kv%C3%A4llen").get(plan.path());

		assertThat(as(Personas.BO).get(plan.path()).status()).isEqualTo(200);
		assertThat(as(Personas.PLANNER).get(plan.path()).status()).isEqualTo(200);
		JsonNode entries = as(Personas.UNIT_MANAGER).get(report(plan, "")).json().get("entries");
		assertThat(entries.valueStream().map((entry) -> entry.get("caller").asString())).containsExactly("sub-cia",
				"sub-bo", "sub-per", "sub-maria");
		assertThat(entries.valueStream().map((entry) -> entry.get("purpose").asString())).containsExactly("plan.read",
				"plan.read", "plan.read", "access-report.read");
		JsonNode look = entries.get(0);
		assertThat(look.get("reason").asString()).isEqualTo("Vikarie på kvällen");
		assertThat(look.get("callerName").asString()).isEqualTo("Cia");
		assertThat(look.get("callerRoles").asString()).isEqualTo("contact");
		assertThat(look.get("requestId").asString()).isNotBlank();
		assertThat(look.get("at").asString()).isNotBlank();
	}

	@Test
	void a_reason_of_control_characters_or_beyond_measure_is_refused() {
		OpenPlan plan = openPlan();

		assertThat(as(Personas.CIA).with("X-Access-Reason", "a%00b").get(plan.path()).rules())
			.containsExactly("X-Access-Reason printable");
		assertThat(as(Personas.CIA).with("X-Access-Reason", "x".repeat(201)).get(plan.path()).rules())
			.containsExactly("X-Access-Reason max-length");
	}

	@Test
	void the_report_is_read_page_by_page_without_gaps_or_doubles() {
		OpenPlan plan = openPlan();
		for (int look = 0; look < 5; look++) {
			as(Personas.PLANNER).get(plan.path());
		}
		List<String> ids = new ArrayList<>();
		String next = "";
		for (int page = 0; page < 3; page++) {
			JsonNode read = as(Personas.UNIT_MANAGER).get(report(plan, "&limit=2" + next)).json();
			read.get("entries").forEach((entry) -> ids.add(entry.get("id").asString()));
			next = "&after=" + read.get("next").asString();
		}
		assertThat(ids).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void the_report_is_a_spreadsheet_in_which_nothing_is_reckoned() {
		OpenPlan plan = openPlan();
		as(Personas.CIA).with("X-Access-Reason", "=HYPERLINK(\"x\")").get(plan.path());

		Answer csv = as(Personas.UNIT_MANAGER).with("Accept", "text/csv").get(report(plan, ""));

		assertThat(csv.contentType()).startsWith("text/csv");
		assertThat(csv.body()).contains("Tidpunkt;Vem;Namn;Roll;Vad;Skäl;Begäran")
			.contains("\"'=HYPERLINK(\"\"x\"\")\"");
	}

	@Test
	void days_the_wrong_way_round_a_page_that_is_none_and_a_foolish_limit_are_refused() {
		OpenPlan plan = openPlan();
		String path = "/1080/clients/" + plan.homeCare().clientId() + "/access-report";

		assertThat(rules(path + "?from=2026-02-02&to=2026-02-01")).containsExactly("to not-before-from");
		assertThat(rules(report(plan, "&after=xyz"))).containsExactly("after place-in-report");
		assertThat(rules(report(plan, "&limit=0"))).containsExactly("limit possible-limit");
		assertThat(rules(report(plan, "&limit=100000"))).containsExactly("limit possible-limit");
		assertThat(rules(path + "?from=0001-01-01&to=9999-12-31")).contains("from possible-date");
		assertThat(as(Personas.UNIT_MANAGER).get(path).status()).isEqualTo(400);
	}

	@Test
	void the_log_is_never_changed_emptied_or_written_around() {
		as(Personas.PLANNER).get(openPlan().path());

		assertThatThrownBy(() -> this.jdbc.sql("UPDATE access_log SET reason = 'x'").update())
			.hasMessageContaining("only added to");
		assertThatThrownBy(() -> this.jdbc.sql("TRUNCATE access_log").update()).hasMessageContaining("only added to");
	}

	@Test
	@DisplayName("Rule 23: the name of a contact with protected identity stands in no plan, paper or event")
	void a_protected_contact_writes_without_a_name() {
		HomeCare homeCare = HomeCare.in("1080");
		CONTACT_SERVICE.publish(homeCare.clientId(), 1, homeCare.granted(DECIDED, STARTS));
		CONTACT_SERVICE.publish(homeCare.clientId(), 2,
				homeCare.appointed(DECIDED, "staff-gunilla", "staff-bo", "Skyddade personuppgifter"));
		awaitContacts(homeCare, "staff-gunilla");
		OpenPlan plan = new OpenPlan(homeCare, planIdOf(homeCare));

		as(Personas.GUNILLA, "\"0\"").put(plan.path("/draft"), Bodies.draft());
		as(Personas.GUNILLA, "\"1\"").post(plan.path("/agree"), Bodies.agreedByClient(TODAY));
		as(Personas.GUNILLA).send("PUT", plan.path("/versions/1/reading"), null);

		assertThat(as(Personas.BO).get(plan.path()).text("/versions/0/writtenBy/name"))
			.isEqualTo("Skyddade personuppgifter");
		assertThat(as(Personas.BO).get(plan.path("/readings")).body()).contains("Skyddade personuppgifter")
			.doesNotContain("Gunilla");
		assertThat(PLAN_EVENTS.of(homeCare.clientId(), 4).toString()).contains("Skyddade personuppgifter")
			.doesNotContain("Gunilla");
		assertThat(as(Personas.UNIT_MANAGER).get(report(plan, "")).body()).doesNotContain("Gunilla");

		CONTACT_SERVICE.publish(homeCare.clientId(), 3, homeCare.appointed(DECIDED, "staff-gunilla", "staff-bo"));
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			as(Personas.GUNILLA).get(plan.path());
			assertThat(as(Personas.UNIT_MANAGER).get(report(plan, "&limit=1000")).body()).contains("Gunilla");
		});
	}

	private List<String> rules(String path) {
		return as(Personas.UNIT_MANAGER).get(path).rules();
	}

	private static String report(OpenPlan plan, String more) {
		return "/1080/clients/" + plan.homeCare().clientId() + "/access-report?from=" + TODAY + "&to=" + TODAY + more;
	}

}

package se.carecontact.contact.accessreport;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
class AccessReportTest extends ServiceTest {

	@Test
	@DisplayName("Rule 23: the unit's manager reads who has looked at a client, when and why; that is a look too")
	void the_report_tells_who_looked_when_and_why() {
		Brukare client = newClient();
		contact().because("Vikarie i helgen").get(client.path("")).is(200);
		JsonNode entries = unitManager().get(client.path(report("&limit=100"))).is(200).json().get("entries");
		assertThat(entries.valueStream().map((entry) -> entry.get("purpose").asString()))
			.containsExactly("push decision", "read client", "read access report");
		JsonNode look = entries.get(1);
		assertThat(look.get("caller").asString()).isEqualTo("anna-berg");
		assertThat(look.get("callerName").asString()).isEqualTo("Anna Berg");
		assertThat(look.get("callerRoles").asString()).isEqualTo("contact");
		assertThat(look.get("reason").asString()).isEqualTo("Vikarie i helgen");
		assertThat(look.get("requestId").asString()).isNotBlank();
		assertThat(look.get("at").asString()).isNotBlank();
	}

	@Test
	void the_report_is_read_page_by_page_without_gaps_or_doubles() {
		Brukare client = newClient();
		for (int i = 0; i < 5; i++) {
			planner().get(client.path("")).is(200);
		}
		List<String> ids = new java.util.ArrayList<>();
		String next = "";
		for (int page = 0; page < 3; page++) {
			JsonNode read = unitManager().get(client.path(report("&limit=2" + next))).is(200).json();
			read.get("entries").forEach((entry) -> ids.add(entry.get("id").asString()));
			next = "&after=" + read.get("next").asString();
		}
		assertThat(ids).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void the_report_is_a_spreadsheet_with_swedish_headings() {
		Brukare client = newClient();
		contact().because("=HYPERLINK(\"x\")").get(client.path("")).is(200);
		Answer csv = unitManager()
			.send(unitManager().request(client.path(report(""))).header("Accept", "text/csv").GET())
			.is(200);
		assertThat(csv.contentType()).startsWith("text/csv");
		assertThat(csv.text()).contains("Tidpunkt;Vem;Namn;Roll;Vad;Skäl;Begäran")
			.contains("\"'=HYPERLINK(\"\"x\"\")\"");
	}

	@Test
	void a_manager_of_another_unit_reads_no_report() {
		Brukare client = newClient();
		Person other = person("annan-chef", Map.of("roles", List.of("unit-manager"), "municipality_id", KARLSKRONA,
				"unit_ids", List.of("hemtjanst-norr"), "staff_id", "annan-chef", "name", "Annan Chef"));
		other.get(client.path(report(""))).isProblem(404);
	}

	@Test
	void days_the_wrong_way_round_a_page_that_is_none_and_a_foolish_limit_are_refused() {
		Brukare client = newClient();
		unitManager().get(client.path("/access-report?from=2026-02-02&to=2026-02-01"))
			.refusedWith(400, "to", "not-before-from");
		unitManager().get(client.path(report("&after=xyz"))).refusedWith(400, "after", "place-in-report");
		unitManager().get(client.path(report("&limit=0"))).refusedWith(400, "limit", "possible-limit");
		unitManager().get(client.path(report("&limit=100000"))).refusedWith(400, "limit", "possible-limit");
		unitManager().get(client.path("/access-report?from=0001-01-01&to=9999-12-31"))
			.refusedWith(400, "from", "possible-date");
		unitManager().get(client.path("/access-report")).isProblem(400);
	}

	private static String report(String more) {
		return "/access-report?from=" + today() + "&to=" + today() + more;
	}

}

package se.carecontact.contact.visit;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Visits come in line by line: what is right is kept once, what is wrong is told. */
class VisitImportTest extends ServiceTest {

	@Test
	void visits_are_kept_once_and_changed_when_told_otherwise() {
		Brukare client = newClient();
		String one = visit(UUID.randomUUID().toString(), client, "2026-11-10T08:00:00+01:00",
				"2026-11-10T08:30:00+01:00");
		String other = visit(UUID.randomUUID().toString(), client, "2026-11-10T23:30:00+01:00",
				"2026-11-11T00:10:00+01:00")
			.replace("\"clientId\": \"" + client.clientId() + "\"", "\"decisionId\": \"" + client.decisionId() + "\"");
		assertThat(outcomes(send(planner(), one, other))).containsExactly("CREATED", "CREATED");
		assertThat(outcomes(send(caseSystem(), one, other))).containsExactly("UNCHANGED", "UNCHANGED");
		String changed = one.replace("usk-x", "usk-y");
		List<JsonNode> answer = send(planner(), changed, changed);
		assertThat(outcomes(answer)).containsExactly("CHANGED", "UNCHANGED");
		assertThat(answer.getLast().at("/summary/complete").asBoolean()).isTrue();
		assertThat(this.jdbc
			.sql("SELECT staff_id || ' ' || unit_id || ' ' || day FROM visit WHERE client_id = :id ORDER BY 1")
			.param("id", client.clientId())
			.query(String.class)
			.list()).containsExactly("usk-x " + UNIT + " 2026-11-10", "usk-y " + UNIT + " 2026-11-10");
		assertThat(this.jdbc.sql("SELECT count(*) FROM access_log WHERE client_id = :id AND purpose = 'import visits'")
			.param("id", client.clientId())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void what_is_wrong_is_told_by_line_and_field_and_costs_the_others_nothing() {
		Brukare client = newClient();
		String right = visit("b-" + UUID.randomUUID(), client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z");
		List<JsonNode> answer = send(planner(), right,
				visit("b-2", client, "2026-11-10T08:30:00Z", "2026-11-10T08:00:00Z"),
				visit("b-3", new Brukare(UUID.randomUUID(), "-"), "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z"),
				visit("193604122386", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z"),
				visit("b-5", client, "2026-11-10T08:00:00Z", "2026-11-12T08:30:00Z"),
				visit("b-6", client, "2099-11-10T08:00:00Z", "2099-11-10T08:30:00Z"),
				visit("b-7", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z").replace("}",
						", \"serviceCode\": \"raketfard\"}"),
				visit("b-8", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z").replace("}",
						", \"decisionId\": \"" + client.decisionId() + "\"}"),
				visit("b-9", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z").replace("}",
						", \"name\": \"Elsa\"}"),
				visit("b-10", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z")
					.replace("\"clientId\": \"" + client.clientId() + "\"", "\"clientId\": \"193604122386\""),
				"{\"visitId\": ", "x".repeat(5000),
				right.replace("usk-x", "usk-z").replace("visitId\": \"b-", "visitId\": \"c-"));
		assertThat(outcomes(answer)).hasSize(13).startsWith("CREATED").endsWith("CREATED");
		refused(answer, 2, "endedAt", "after-startedAt");
		refused(answer, 3, "clientId", "exists");
		refused(answer, 4, "visitId", "no-identity-number");
		refused(answer, 5, "endedAt", "at-most-24-hours");
		refused(answer, 6, "endedAt", "not-in-the-future");
		refused(answer, 7, "serviceCode", "service-in-catalogue");
		refused(answer, 8, "clientId", "client-or-decision");
		refused(answer, 9, "name", "known-field");
		refused(answer, 10, "clientId", "format");
		refused(answer, 11, "", "well-formed-json");
		refused(answer, 12, "", "max-length");
		assertThat(answer.toString()).doesNotContain("193604122386");
		assertThat(answer.getLast().at("/summary/created").asInt()).isEqualTo(2);
		assertThat(answer.getLast().at("/summary/refused").asInt()).isEqualTo(11);
	}

	@Test
	void a_stream_cut_off_within_a_line_says_so() {
		Brukare client = newClient();
		String whole = visit(UUID.randomUUID().toString(), client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z");
		List<JsonNode> answer = read(post(planner(), whole + "\n" + whole.substring(0, 40)).is(200));
		assertThat(answer.getLast().at("/summary/complete").asBoolean()).isFalse();
		assertThat(answer.getLast().at("/summary/lastLine").asInt()).isEqualTo(1);
	}

	@Test
	void a_whole_days_visits_come_in_rounds() {
		List<Brukare> clients = List.of(newClient(), newClient(), newClient());
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			lines.add(visit(UUID.randomUUID().toString(), clients.get(i % 3), "2026-11-10T08:00:00Z",
					"2026-11-10T08:30:00Z"));
		}
		assertThat(send(caseSystem(), lines.toArray(String[]::new)).getLast().at("/summary/created").asInt())
			.isEqualTo(3000);
	}

	@Test
	void visits_of_another_unit_or_in_another_form_are_refused() {
		Brukare client = newClient();
		String line = visit("b-1", client, "2026-11-10T08:00:00Z", "2026-11-10T08:30:00Z");
		Person other = person("x", Map.of("roles", List.of("planner"), "municipality_id", KARLSKRONA, "unit_ids",
				List.of("hemtjanst-vaster")));
		refused(send(other, line), 1, "clientId", "exists");
		contact()
			.send(contact().request("/1080/visits/import")
				.header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofString(line)))
			.refusedWith(403, "", "role-may");
		planner().post("/1080/visits/import", line).isProblem(415);
	}

	private static String visit(String visitId, Brukare client, String startedAt, String endedAt) {
		return "{\"visitId\": \"%s\", \"clientId\": \"%s\", \"staffId\": \"usk-x\", \"startedAt\": \"%s\", \"endedAt\": \"%s\"}"
			.formatted(visitId, client.clientId(), startedAt, endedAt);
	}

	private static List<JsonNode> send(Person person, String... lines) {
		return read(post(person, String.join("\n", lines) + "\n").is(200));
	}

	private static Answer post(Person person, String body) {
		return person.send(person.request("/1080/visits/import")
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
	}

	private static List<JsonNode> read(Answer answer) {
		return answer.text().lines().map(JsonMapper.shared()::readTree).toList();
	}

	private static List<String> outcomes(List<JsonNode> answer) {
		return answer.stream()
			.filter((line) -> line.has("line"))
			.map((line) -> line.get("outcome").asString())
			.toList();
	}

	private static void refused(List<JsonNode> answer, int line, String field, String rule) {
		JsonNode result = answer.get(line - 1);
		assertThat(result.get("outcome").asString()).as(result.toString()).isEqualTo("REFUSED");
		assertThat(result.at("/problem/violations/0/field").asString()).as(result.toString()).isEqualTo(field);
		assertThat(result.at("/problem/violations/0/rule").asString()).isEqualTo(rule);
	}

}

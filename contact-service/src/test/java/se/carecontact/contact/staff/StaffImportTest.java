package se.carecontact.contact.staff;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StaffImportTest extends ServiceTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void each_line_is_answered_and_the_same_again_has_no_effect() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String body = line(unit, "a", "") + "\n" + line(unit, "b", "") + "\n";
		List<JsonNode> first = send(unit, "", body);
		assertThat(outcomes(first)).containsExactly("CREATED", "CREATED");
		Map<String, String> before = database();
		List<JsonNode> again = send(unit, "", body);
		assertThat(outcomes(again)).containsExactly("UNCHANGED", "UNCHANGED");
		assertThat(again.getLast().at("/summary/complete").asBoolean()).isTrue();
		assertThat(database()).usingRecursiveComparison().ignoringFields("event_outbox").isEqualTo(before);
		assertThat(outcomes(send(unit, "", line(unit, "a", ", \"phone\": \"040-1\"")))).containsExactly("CHANGED");
	}

	@Test
	void one_bad_line_costs_the_others_nothing_and_is_told_by_line_and_field() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String body = IntStream.range(0, 1000)
			.mapToObj((i) -> (i == 500) ? line(unit, "x" + i, ", \"employedUntil\": \"2000-01-01\"")
					: line(unit, "x" + i, ""))
			.collect(Collectors.joining("\n"));
		List<JsonNode> answer = send(unit, "", body + "\n");
		assertThat(answer.getLast().at("/summary/created").asInt()).isEqualTo(999);
		JsonNode refused = answer.get(500);
		assertThat(refused.get("line").asInt()).isEqualTo(501);
		assertThat(refused.get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(refused.at("/problem/violations/0/field").asString()).isEqualTo("employedUntil");
		assertThat(refused.at("/problem/violations/0/rule").asString()).isEqualTo("not-before-employedFrom");
	}

	@Test
	void broken_long_and_foreign_lines_are_refused_one_by_one() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String body = String.join("\n", "{\"staffId\": ", "[]", "null", "{\"staffId\": \"y\", \"lön\": 1}",
				"x".repeat(10_000_000), line(TestUnit.inMalmo(this::person), "foreign", ""), line(unit, "good", ""),
				line(unit, "nine", "").replace(unit.unitId() + "-nine", "19361212-2386"));
		List<JsonNode> answer = send(unit, "", body + "\n");
		assertThat(outcomes(answer)).containsExactly("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED",
				"CREATED", "REFUSED");
		assertThat(answer.get(4).at("/problem/code").asString()).isEqualTo("line-too-long");
		assertThat(answer.get(5).at("/problem/violations/0/rule").asString()).isEqualTo("own-unit");
		assertThat(answer.toString()).doesNotContain("19361212");
	}

	@Test
	void latin_1_is_refused_and_a_body_cut_off_is_told() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		List<JsonNode> latin = read(
				post(unit, "", (line(unit, "å", "").replace("å\"", "a\"") + "\n").replace("Person", "Pärson"),
						StandardCharsets.ISO_8859_1));
		assertThat(latin.getFirst().at("/problem/code").asString()).isEqualTo("not-utf-8");
		String whole = line(unit, "a", "") + "\n" + line(unit, "b", "");
		List<JsonNode> cut = send(unit, "?complete=true&lines=2&unitId=" + unit.unitId(),
				whole.substring(0, whole.length() - 20));
		assertThat(outcomes(cut)).containsExactly("CREATED", "REFUSED");
		assertThat(cut.getLast().at("/summary/complete").asBoolean()).isFalse();
	}

	@Test
	@Tag("rule")
	@DisplayName("Rule 7: a staff list that lacks a contact ends no employment past the clients")
	void a_complete_list_ends_who_it_lacks_but_never_a_contact() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String contact = unit.nurse("A");
		String deputy = unit.nurse("B");
		UUID client = unit.clientOf(contact, deputy);
		String gone = unit.nurse("A");
		List<JsonNode> answer = send(unit, "?complete=true&lines=1&unitId=" + unit.unitId(),
				line(unit, "new", "") + "\n");
		assertThat(outcome(answer, gone)).isEqualTo("ENDED");
		assertThat(outcome(answer, contact)).isEqualTo("REFUSED");
		assertThat(outcome(answer, deputy)).isEqualTo("REFUSED");
		assertThat(answer.toString()).contains("contact-leaves-by-succession");
		JsonNode card = unit.manager().get(unit.path("/clients/" + client)).json();
		assertThat(card.at("/contacts/main/staffId").asString()).isEqualTo(contact);
		assertThat(unit.manager().get(unit.path("/staff/" + gone)).json().get("employedUntil").asString())
			.isEqualTo(today().toString());
	}

	@Test
	@Tag("rule")
	@DisplayName("Rule 7: a line that ends a contact's employment past the clients is refused")
	void a_line_that_ends_a_contacts_employment_is_refused() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String contact = unit.nurse("A");
		unit.clientOf(contact, unit.nurse("B"));
		List<JsonNode> answer = send(unit, "", unit.staffJson(contact, "undersköterska", "", today())
			.replaceFirst("\\{", "{\"staffId\": \"" + contact + "\", ") + "\n");
		assertThat(outcomes(answer)).containsExactly("REFUSED");
		assertThat(answer.getFirst().at("/problem/violations/0/rule").asString())
			.isEqualTo("contact-leaves-by-succession");
	}

	@Test
	void a_complete_list_with_a_wrong_line_or_another_count_ends_no_one() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		String kept = unit.nurse("A");
		String path = "?complete=true&unitId=" + unit.unitId() + "&lines=";
		List<JsonNode> short1 = send(unit, path + 2, line(unit, "a", "") + "\n");
		assertThat(short1.getLast().at("/summary/problem/code").asString()).isEqualTo("not-complete");
		List<JsonNode> wrong = send(unit, path + 2, line(unit, "a", "") + "\n{}\n");
		assertThat(wrong.getLast().at("/summary/ended").asInt()).isZero();
		assertThat(unit.manager().get(unit.path("/staff/" + kept)).json().has("employedUntil")).isFalse();
	}

	@Test
	void only_the_units_manager_imports_and_says_what_is_complete() {
		TestUnit unit = TestUnit.inMalmo(this::person);
		HttpRequest.BodyPublisher empty = HttpRequest.BodyPublishers.ofString("");
		unit.planner()
			.send(unit.planner()
				.request(unit.path("/staff/import"))
				.header("Content-Type", "application/x-ndjson")
				.POST(empty))
			.refusedWith(403, "", "role-may");
		unit.manager().post(unit.path("/staff/import"), "{}").isProblem(415);
		post(unit, "?complete=true", "", StandardCharsets.UTF_8).refusedWith(400, "lines", "required");
		post(unit, "?complete=true&lines=1&unitId=annan", "", StandardCharsets.UTF_8).refusedWith(403, "", "own-unit");
	}

	private static String line(TestUnit unit, String name, String fields) {
		return "{\"staffId\": \"%s-%s\", \"name\": \"Person %s\", \"title\": \"vårdbiträde\", \"unitId\": \"%s\", \"employedFrom\": \"2020-01-01\"%s}"
			.formatted(unit.unitId(), name, name, unit.unitId(), fields);
	}

	private static List<JsonNode> send(TestUnit unit, String query, String body) {
		return read(post(unit, query, body, StandardCharsets.UTF_8).is(200));
	}

	private static Answer post(TestUnit unit, String query, String body, Charset charset) {
		return unit.manager()
			.send(unit.manager()
				.request(unit.path("/staff/import" + query))
				.header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(charset))));
	}

	private static List<JsonNode> read(Answer answer) {
		return answer.text().lines().map(JSON::readTree).toList();
	}

	private static List<String> outcomes(List<JsonNode> answer) {
		return answer.stream()
			.filter((line) -> line.has("line"))
			.map((line) -> line.get("outcome").asString())
			.toList();
	}

	private static String outcome(List<JsonNode> answer, String staffId) {
		return answer.stream()
			.filter((line) -> line.path("staffId").asString("").equals(staffId))
			.map((line) -> line.get("outcome").asString())
			.findFirst()
			.orElse("nothing");
	}

}

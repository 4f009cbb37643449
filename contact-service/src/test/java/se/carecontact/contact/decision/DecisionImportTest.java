package se.carecontact.contact.decision;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.events.contact.HomeCareChanged;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
@DisplayName("Bulk: a municipality's stock of decisions is pushed in one stream")
class DecisionImportTest extends ServiceTest {

	@Test
	@DisplayName("Bulk: each line is answered, and what is right becomes clients with home care")
	void each_line_is_answered() {
		String number = TestNumbers.next();
		String first = newDecisionId();
		String second = newDecisionId();
		Answer answer = send(Ndjson.body(Ndjson.line(first, number), "", Ndjson.line(second, number))).is(200);
		List<JsonNode> lines = Ndjson.read(answer.text());
		assertThat(answer.contentType()).startsWith("application/x-ndjson");
		assertThat(Ndjson.outcomes(lines)).containsExactly("CREATED", "CREATED");
		assertThat(lines).extracting((line) -> line.path("line").asInt()).containsExactly(1, 3, 0);
		assertThat(lines.getFirst().get("decisionId").asString()).isEqualTo(first);
		assertThat(Ndjson.summary(lines).get("complete").asBoolean()).isTrue();
		assertThat(answer.text()).doesNotContain(number);
		EVENTS.awaitNames(UUID.fromString(lines.getFirst().get("clientId").asString()), "ClientIdentity",
				"HomeCareGranted", "HomeCareGranted");
	}

	@Test
	@DisplayName("Bulk: a file sent twice is taken once")
	void sent_twice() {
		String[] lines = stock(30);
		push(lines);
		Map<String, String> before = database();
		List<JsonNode> again = push(lines);
		assertThat(Ndjson.outcomes(again)).hasSize(30).containsOnly("UNCHANGED");
		assertThat(database()).usingRecursiveComparison()
			.ignoringFields("access_log", "event_outbox", "decision_import")
			.isEqualTo(before);
	}

	@Test
	@DisplayName("Bulk: one bad line in a thousand is refused by its number and field, and the others are taken")
	void one_bad_line_in_a_thousand() {
		String[] lines = stock(1000);
		lines[499] = lines[499].replace("\"inkop\"", "\"finns-inte\"");
		List<JsonNode> answer = push(lines);
		assertThat(Ndjson.summary(answer).get("created").asInt()).isEqualTo(999);
		assertThat(Ndjson.summary(answer).get("refused").asInt()).isEqualTo(1);
		assertThat(Ndjson.summary(answer).get("complete").asBoolean()).isTrue();
		assertRefused(answer.get(499), 500, "rule-broken", "services[1].code", "service-in-catalogue");
	}

	@Test
	@DisplayName("Bulk: each wrong line is told by what is wrong with it")
	void each_wrong_line_is_told() {
		String number = TestNumbers.next();
		String right = Ndjson.line(newDecisionId(), TestNumbers.next());
		String wrongDigit = number.substring(0, 11) + (char) ('0' + (number.charAt(11) - '0' + 1) % 10);
		Answer sent = send(Ndjson.body(right, "{\"decisionId\": \"B-1\", oops}", Ndjson.line("B-2", wrongDigit),
				Ndjson.line(number, number), "[]", "null", Ndjson.line("B-3", number).replace("unitId", "unit"),
				Ndjson.line("B-4", number).replace("2026-11-09", "2026-13-09"),
				Ndjson.line("B-5", number).replace("2026-11-09", "1026-11-09")))
			.is(200);
		List<JsonNode> answer = Ndjson.read(sent.text());
		assertThat(answer.getFirst().get("outcome").asString()).isEqualTo("CREATED");
		assertRefused(answer.get(1), 2, "malformed-json", "", "well-formed-json");
		assertThat(answer.get(1).at("/problem/violations/0/message").asString()).contains("line 2, column");
		assertRefused(answer.get(2), 3, "invalid-input", "client.identityNumber", "identity-number");
		assertThat(answer.get(2).get("decisionId").asString()).isEqualTo("B-2");
		assertRefused(answer.get(3), 4, "invalid-input", "decisionId", "no-identity-number");
		assertThat(answer.get(3).has("decisionId")).isFalse();
		assertRefused(answer.get(4), 5, "invalid-input", "", "format");
		assertRefused(answer.get(5), 6, "invalid-input", "", "required");
		assertRefused(answer.get(6), 7, "unknown-field", "unit", "known-field");
		assertRefused(answer.get(7), 8, "invalid-input", "startsOn", "format");
		assertRefused(answer.get(8), 9, "invalid-input", "startsOn", "possible-date");
		assertThat(sent.text()).doesNotContain(number, wrongDigit);
	}

	@Test
	@DisplayName("Bulk: a line of ten megabytes and a line in Latin-1 are refused, and the others are taken")
	void lines_that_are_too_long_or_in_latin_1() {
		String before = Ndjson.line(newDecisionId(), TestNumbers.next());
		String after = Ndjson.line(newDecisionId(), TestNumbers.next());
		String long10 = "{\"decisionId\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
		byte[] latin1 = Ndjson.line(newDecisionId(), TestNumbers.next())
			.replace("Lindgren", "Åberg")
			.getBytes(StandardCharsets.ISO_8859_1);
		List<JsonNode> answer = Ndjson
			.read(send(joined(Ndjson.body(before, long10), latin1, Ndjson.body("", after))).is(200).text());
		assertThat(Ndjson.outcomes(answer)).containsExactly("CREATED", "REFUSED", "REFUSED", "CREATED");
		assertRefused(answer.get(1), 2, "line-too-long", "", "max-length");
		assertRefused(answer.get(2), 3, "not-utf-8", "", "utf-8");
	}

	@Test
	@DisplayName("Bulk: of a file cut off in the middle what is right is taken, and the answer says it is not complete")
	void cut_off_within_a_line() {
		String[] lines = stock(3);
		byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
		UUID importId = UUID.randomUUID();
		List<JsonNode> answer = Ndjson
			.read(send(Arrays.copyOf(body, body.length - 40), "Import-Id", importId.toString()).is(200).text());
		assertThat(Ndjson.outcomes(answer)).containsExactly("CREATED", "CREATED", "REFUSED");
		assertThat(Ndjson.summary(answer).get("complete").asBoolean()).isFalse();
		JsonNode progress = caseSystem().get("/1080/decisions/imports/" + importId).is(200).json();
		assertThat(progress.get("state").asString()).isEqualTo("BROKEN_OFF");
		assertThat(progress.get("lastLine").asInt()).isEqualTo(2);
		assertThat(Ndjson.outcomes(Ndjson.read(send(body).is(200).text()))).containsExactly("UNCHANGED", "UNCHANGED",
				"CREATED");
	}

	@Test
	@DisplayName("Bulk: two decisions of one client keep their order")
	void two_of_one_client_keep_their_order() {
		String number = TestNumbers.next();
		String id = newDecisionId();
		List<JsonNode> answer = push(Ndjson.line(id, number, 100), Ndjson.line(id, number, 200),
				Ndjson.line(id, number, 300));
		assertThat(Ndjson.outcomes(answer)).containsExactly("CREATED", "CHANGED", "CHANGED");
		UUID client = UUID.fromString(answer.getFirst().get("clientId").asString());
		EVENTS.awaitNames(client, "ClientIdentity", "HomeCareGranted", "HomeCareChanged", "HomeCareChanged");
		assertThat(EVENTS.awaitLast(client, HomeCareChanged.class).getServices().getLast().getMinutesPerWeek())
			.isEqualTo(300);
	}

	@Test
	@DisplayName("Bulk: a decision given for two clients is the first one's")
	void a_decision_for_two_clients_is_the_first_ones() {
		String id = newDecisionId();
		List<JsonNode> answer = push(Ndjson.line(id, TestNumbers.next()), Ndjson.line(id, TestNumbers.next()),
				Ndjson.line(id, TestNumbers.next()));
		assertThat(Ndjson.outcomes(answer)).containsExactly("CREATED", "REFUSED", "REFUSED");
		assertRefused(answer.get(1), 2, "conflict", "", "decision-is-for-one-client");
	}

	@Test
	@DisplayName("Bulk: a changed name is told as a change")
	void a_changed_name_is_a_change() {
		String line = Ndjson.line(newDecisionId(), TestNumbers.next());
		List<JsonNode> answer = push(line, line.replace("Lindgren", "Lindberg"), line.replace("Lindgren", "Lindberg"));
		assertThat(Ndjson.outcomes(answer)).containsExactly("CREATED", "CHANGED", "UNCHANGED");
	}

	@Test
	void an_empty_stream_is_complete() {
		assertThat(Ndjson.summary(Ndjson.read(send(new byte[0]).is(200).text())).get("complete").asBoolean()).isTrue();
	}

	@Test
	void progress_is_told_to_the_own_municipality_only() {
		UUID importId = UUID.randomUUID();
		send(Ndjson.body(stock(2)), "Import-Id", importId.toString()).is(200);
		JsonNode progress = caseSystem().get("/1080/decisions/imports/" + importId).is(200).json();
		assertThat(progress.get("state").asString()).isEqualTo("COMPLETE");
		assertThat(progress.get("linesRead").asInt()).isEqualTo(2);
		assertThat(progress.get("created").asInt()).isEqualTo(2);
		caseSystem().get("/1080/decisions/imports/" + UUID.randomUUID()).refusedWith(404, "importId", "exists");
		unitManager().get("/1080/decisions/imports/" + importId).isProblem(403);
		person("treserva-2", Map.of("roles", List.of("case-system"), "municipality_id", "1280"))
			.get("/1280/decisions/imports/" + importId)
			.isProblem(404);
	}

	@Test
	void what_is_no_import_is_refused_before_its_first_line() {
		byte[] body = Ndjson.body(stock(1));
		Map<String, String> before = database();
		String used = UUID.randomUUID().toString();
		caseSystem().post("/1080/decisions/import", "{}").isProblem(415);
		send(unitManager(), body).isProblem(403);
		send(stranger(), body).isProblem(401);
		send(caseSystem(), body, "Import-Id", "not-a-uuid").refusedWith(400, "Import-Id", "format");
		assertThat(database()).isEqualTo(before);
		send(new byte[0], "Import-Id", used).is(200);
		send(body, "Import-Id", used).refusedWith(409, "", "import-id-is-new");
	}

	/** Decisions of as many clients. */
	private static String[] stock(int size) {
		return IntStream.range(0, size)
			.mapToObj((i) -> Ndjson.line(newDecisionId(), TestNumbers.next()))
			.toArray(String[]::new);
	}

	private static void assertRefused(JsonNode line, int number, String code, String field, String rule) {
		assertThat(line.get("line").asInt()).isEqualTo(number);
		assertThat(line.get("outcome").asString()).isEqualTo("REFUSED");
		assertThat(line.at("/problem/code").asString()).as(line.toString()).isEqualTo(code);
		assertThat(line.at("/problem/violations/0/field").asString()).isEqualTo(field);
		assertThat(line.at("/problem/violations/0/rule").asString()).isEqualTo(rule);
		assertThat(line.has("clientId")).isFalse();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			whole.writeBytes(part);
		}
		return whole.toByteArray();
	}

	private List<JsonNode> push(String... lines) {
		return Ndjson.read(send(Ndjson.body(lines)).is(200).text());
	}

	private Answer send(byte[] body, String... headers) {
		return send(caseSystem(), body, headers);
	}

	private static Answer send(Person person, byte[] body, String... headers) {
		HttpRequest.Builder request = person.request("/1080/decisions/import")
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		return person.send((headers.length > 0) ? request.headers(headers) : request);
	}

}

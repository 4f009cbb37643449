package se.carecontact.contact.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import se.carecontact.contact.support.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of an import and of its answer. */
final class Ndjson {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Ndjson() {
	}

	/** A right line. */
	static String line(String decisionId, String identityNumber) {
		return line(decisionId, identityNumber, 420);
	}

	static String line(String decisionId, String identityNumber, int minutes) {
		String decision = Json.decision(identityNumber, "hemtjanst-centrum").replace("420", Integer.toString(minutes));
		return "{\"decisionId\": \"" + decisionId + "\", " + decision.strip().substring(1).replace("\n", " ");
	}

	static byte[] body(String... lines) {
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	static List<JsonNode> read(String answer) {
		return answer.lines().map(JSON::readTree).toList();
	}

	static Stream<String> outcomes(List<JsonNode> answer) {
		return answer.stream().filter((line) -> line.has("line")).map((line) -> line.get("outcome").asString());
	}

	static JsonNode summary(List<JsonNode> answer) {
		return answer.getLast().get("summary");
	}

}

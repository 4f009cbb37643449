package se.carecontact.contact.decision;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("rule")
@DisplayName("Bulk: a municipality's stock of decisions is pushed in one stream")
class DecisionImportTest extends ServiceTest {

	@Test
	@DisplayName("Bulk: five thousand decisions are pushed in one stream")
	void throughput() {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 5300; i++) {
			lines.add(Ndjson.line(newDecisionId(), TestNumbers.next()));
		}
		long start = System.nanoTime();
		List<JsonNode> answer = push(lines.toArray(String[]::new));
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.println("THROUGHPUT " + 5300 / seconds + "/s " + answer.getLast());
		start = System.nanoTime();
		answer = push(lines.toArray(String[]::new));
		seconds = (System.nanoTime() - start) / 1e9;
		System.out.println("AGAIN " + 5300 / seconds + "/s " + answer.getLast());
	}

	private List<JsonNode> push(String... lines) {
		return Ndjson.read(send(Ndjson.body(lines)).is(200).text());
	}

	private Answer send(byte[] body) {
		return caseSystem().send(caseSystem().request("/1080/decisions/import")
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

}

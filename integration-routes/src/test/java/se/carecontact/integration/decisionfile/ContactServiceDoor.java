package se.carecontact.integration.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** contact-service's import and the issuer's tokens, as the import's contract says. */
final class ContactServiceDoor implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final WireMockServer server;

	/** Every line that was taken, in the order of arrival. */
	final List<JsonNode> taken = new CopyOnWriteArrayList<>();

	private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

	ContactServiceDoor() {
		this.server = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().gzipDisabled(true).extensions(new Answers()));
		this.server.start();
		up();
	}

	String url() {
		return this.server.baseUrl();
	}

	void up() {
		this.server.resetAll();
		this.server.stubFor(post(urlPathEqualTo("/oauth2/token"))
			.willReturn(okJson("{\"access_token\":\"case-system-token\",\"expires_in\":300}")));
		this.server.stubFor(post(urlPathEqualTo("/1080/decisions/import"))
			.withHeader("Authorization", equalTo("Bearer case-system-token"))
			.withHeader("Content-Type", equalTo("application/x-ndjson"))
			.willReturn(aResponse().withTransformers("import-answers")));
	}

	void down() {
		this.server.resetAll();
		this.server.stubFor(post(urlPathEqualTo("/oauth2/token"))
			.willReturn(okJson("{\"access_token\":\"case-system-token\",\"expires_in\":300}")));
		this.server.stubFor(post(urlPathEqualTo("/1080/decisions/import")).willReturn(aResponse().withStatus(503)));
	}

	int asked() {
		return this.server.getAllServeEvents().size();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private String answer(String body) {
		List<String> lines = new ArrayList<>();
		int number = 0;
		for (String line : body.lines().toList()) {
			number++;
			JsonNode decision = JSON.readTree(line);
			String id = decision.path("decisionId").asString();
			if (decision.at("/client/identityNumber").asString("").length() != 12) {
				lines.add(refused(number, "client.identityNumber", "identity-number"));
			}
			else if ("finns-inte".equals(decision.at("/services/0/code").asString(""))) {
				lines.add(refused(number, "services[0].code", "service-in-catalogue"));
			}
			else {
				JsonNode before = this.known.put(id, decision);
				this.taken.add(decision);
				String outcome = (before == null) ? "CREATED" : before.equals(decision) ? "UNCHANGED" : "CHANGED";
				lines.add("{\"line\":" + number + ",\"decisionId\":\"" + id + "\",\"outcome\":\"" + outcome
						+ "\",\"clientId\":\"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee\"}");
			}
		}
		lines.add("{\"summary\":{\"read\":" + number + ",\"lastLine\":" + number + ",\"complete\":true}}");
		return String.join("\n", lines) + "\n";
	}

	private static String refused(int line, String field, String rule) {
		return "{\"line\":" + line + ",\"outcome\":\"REFUSED\",\"problem\":{\"code\":\"rule-broken\",\"violations\":[{"
				+ "\"field\":\"" + field + "\",\"rule\":\"" + rule + "\",\"message\":\"No.\"}]}}";
	}

	/** Answers each line, as the import does. */
	private final class Answers implements ResponseDefinitionTransformerV2 {

		@Override
		public ResponseDefinition transform(ServeEvent event) {
			return new ResponseDefinitionBuilder().withStatus(200)
				.withHeader("Content-Type", "application/x-ndjson")
				.withBody(answer(event.getRequest().getBodyAsString()))
				.build();
		}

		@Override
		public String getName() {
			return "import-answers";
		}

		@Override
		public boolean applyGlobally() {
			return false;
		}

	}

}

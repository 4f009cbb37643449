package se.carecontact.integration.decisionfile;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * contact-service's door for many decisions. What it has answered, it has committed; what
 * it has not may be committed too, and pushing it again has no effect.
 */
@Component
class ImportDoor {

	private final DoorHttp http;

	private final DecisionFilesProperties properties;

	private final JsonMapper mapper;

	private final Map<String, SenderToken> tokens = new HashMap<>();

	private final CircuitBreaker breaker;

	ImportDoor(DecisionFilesProperties properties, JsonMapper mapper, Clock clock) {
		this.http = new DoorHttp(properties.timeout());
		this.properties = properties;
		this.mapper = mapper;
		this.breaker = CircuitBreaker.of("decisions-from-file",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(5)
					.minimumNumberOfCalls(2)
					.waitDurationInOpenState(properties.interval())
					.permittedNumberOfCallsInHalfOpenState(1)
					.recordExceptions(DoorUnavailable.class)
					.build());
		if (properties.isOn()) {
			properties.municipalities()
				.forEach((id, sender) -> this.tokens.put(id, new SenderToken(this.http,
						Objects.requireNonNull(properties.tokenUri()), sender, mapper, clock)));
		}
	}

	/**
	 * Pushes the decisions, in their order.
	 * @return an answer to each
	 * @throws DoorUnavailable where not every one was answered
	 */
	List<DoorAnswer> push(String municipalityId, List<FileDecision.Ready> decisions) {
		try {
			return this.breaker.executeSupplier(() -> call(municipalityId, decisions));
		}
		catch (CallNotPermittedException ex) {
			throw new DoorUnavailable("BREAKER_OPEN");
		}
	}

	private List<DoorAnswer> call(String municipalityId, List<FileDecision.Ready> decisions) {
		SenderToken token = Objects.requireNonNull(this.tokens.get(municipalityId));
		StringBuilder body = new StringBuilder();
		decisions.forEach((decision) -> body.append(this.mapper.writeValueAsString(decision.json())).append('\n'));
		HttpResponse<String> answer = this.http.send(HttpRequest
			.newBuilder(URI.create(this.properties.contactServiceUrl() + "/" + municipalityId + "/decisions/import"))
			.header("Authorization", "Bearer " + token.get())
			.header("Content-Type", "application/x-ndjson")
			.header("Accept", "application/x-ndjson, application/problem+json")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build());
		if (answer.statusCode() == 401) {
			token.forget();
		}
		if (answer.statusCode() != 200) {
			// A refusal of the whole is one of set-up: every file alike waits for it.
			throw new DoorUnavailable("HTTP_" + answer.statusCode());
		}
		return read(answer.body(), decisions.size());
	}

	private List<DoorAnswer> read(String body, int expected) {
		try {
			List<JsonNode> lines = body.lines().map(this.mapper::readTree).toList();
			List<DoorAnswer> answers = new ArrayList<>();
			for (JsonNode line : lines) {
				if (line.has("line")) {
					answers.add(new DoorAnswer(line.path("line").asInt(),
							DoorAnswer.Outcome.valueOf(line.path("outcome").asString()), line.has("problem")
									? this.mapper.treeToValue(line.get("problem"), DoorAnswer.Problem.class) : null));
				}
			}
			boolean complete = !lines.isEmpty() && lines.getLast().at("/summary/complete").asBoolean(false);
			if (!complete || answers.size() != expected) {
				throw new DoorUnavailable("BROKEN_OFF");
			}
			return answers;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new DoorUnavailable("UNEXPECTED_ANSWER");
		}
	}

}

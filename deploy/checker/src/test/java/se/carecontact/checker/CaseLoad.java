package se.carecontact.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.benchmark.stage.TestNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case system and a unit manager at work: decisions of new clients, some of whom are
 * made an offer at once. Whoever is not answered asks again, at any of the replicas, as
 * the interface promises one may. The decisions are old enough that their duties are due
 * or overdue as soon as they are opened.
 */
final class CaseLoad implements AutoCloseable {

	static final String MUNICIPALITY = "1081";

	static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final String UNIT = "ronneby";

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final List<Service> replicas;

	private final String caseSystem;

	private final String manager;

	private final AtomicInteger pushed = new AtomicInteger();

	private final AtomicInteger unanswered = new AtomicInteger();

	CaseLoad(Stage stage, List<Service> replicas) {
		this.replicas = replicas;
		this.caseSystem = stage.token("treserva", claims("case-system", Map.of()));
		this.manager = stage.token("chef",
				claims("unit-manager", Map.of("unit_ids", List.of(UNIT), "staff_id", "chef", "name", "Åsa Chef")));
	}

	static Map<String, Object> claims(String role, Map<String, Object> more) {
		Map<String, Object> claims = new HashMap<>(more);
		claims.put("roles", List.of(role));
		claims.put("municipality_id", MUNICIPALITY);
		return claims;
	}

	/** Pushes one more client's decision and perhaps makes the client an offer. */
	void one(Random random) throws InterruptedException {
		int index = this.pushed.getAndIncrement();
		LocalDate today = LocalDate.now(SWEDEN);
		// Of the offer, due in 14 days, one half is overdue and the other due soon.
		LocalDate decided = today.minusDays(random.nextBoolean() ? 12 : 100);
		JsonNode answer = ask(random, this.caseSystem, "PUT", "/decisions/KILL-" + index, """
				{"client": {"identityNumber": "%s", "givenName": "Elsa", "familyName": "Lindgren",
				  "protectedIdentity": "NONE"}, "unitId": "%s", "decidedOn": "%s", "startsOn": "%s",
				 "services": [{"code": "inkop"}], "goals": []}""".formatted(TestNumbers.of(index), UNIT, decided,
				decided.plusDays(7)));
		if (random.nextInt(4) == 0) {
			ask(random, this.manager, "POST", "/clients/" + answer.get("clientId").asString() + "/offer",
					"{\"offeredOn\": \"%s\"}".formatted(today));
		}
	}

	int pushed() {
		return this.pushed.get();
	}

	int unanswered() {
		return this.unanswered.get();
	}

	private JsonNode ask(Random random, String token, String method, String path, String body)
			throws InterruptedException {
		while (true) {
			Service replica = this.replicas.get(random.nextInt(this.replicas.size()));
			HttpRequest request = HttpRequest.newBuilder(URI.create(replica.address() + "/" + MUNICIPALITY + path))
				.header("Authorization", "Bearer " + token)
				.header("Content-Type", "application/json")
				.timeout(Duration.ofSeconds(20))
				.method(method, BodyPublishers.ofString(body))
				.build();
			try {
				HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
				if (answer.statusCode() / 100 == 2) {
					return JsonMapper.shared().readTree(answer.body());
				}
				if (answer.statusCode() == 409) {
					// The offer was made the first time, which was not answered.
					return JsonMapper.shared().readTree(answer.body());
				}
				if (answer.statusCode() < 500) {
					throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
				}
			}
			catch (IOException ex) {
				// Killed, or not started again yet.
			}
			this.unanswered.incrementAndGet();
			Thread.sleep(50);
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}

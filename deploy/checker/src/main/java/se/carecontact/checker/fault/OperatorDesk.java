package se.carecontact.checker.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.suite.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator who resumes what a partner refused, at whichever replica answers, until
 * nothing is parked.
 */
final class OperatorDesk implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final List<Service> replicas;

	private final String token;

	OperatorDesk(Suite suite) {
		this.replicas = suite.routes();
		this.token = suite.stage().token("drift", Map.of("roles", List.of("operator")));
	}

	/**
	 * Resumes all that is parked.
	 * @return how many there were
	 */
	int resumeAll() throws InterruptedException {
		JsonNode parked = ask("GET", "/deliveries?state=PARKED&limit=500");
		for (JsonNode delivery : parked) {
			ask("POST", "/deliveries/" + delivery.required("id").asLong() + "/resume");
		}
		return parked.size();
	}

	private JsonNode ask(String method, String path) throws InterruptedException {
		long until = System.nanoTime() + PATIENCE.toNanos();
		for (int attempt = 0;; attempt++) {
			JsonNode answer = tryOnce(this.replicas.get(attempt % this.replicas.size()), method, path);
			if (answer != null) {
				return answer;
			}
			if (System.nanoTime() > until) {
				throw new IllegalStateException("No replica answers the operator's " + method + " " + path);
			}
			Thread.sleep(300);
		}
	}

	/** Null where there is no answer now. */
	private @Nullable JsonNode tryOnce(Service replica, String method, String path) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(replica.address() + path))
			.header("Authorization", "Bearer " + this.token)
			.timeout(Duration.ofSeconds(5))
			.method(method, BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			if (answer.statusCode() / 100 == 2) {
				return JsonMapper.shared().readTree(answer.body());
			}
			if (answer.statusCode() == 409) {
				// Someone, or an earlier try of this, has resumed it.
				return JsonMapper.shared().createObjectNode();
			}
			if (answer.statusCode() < 500) {
				throw new IllegalStateException(
						"The operator's %s %s answered %d".formatted(method, path, answer.statusCode()));
			}
			return null;
		}
		catch (IOException ex) {
			// It is down, or its answer is lost; the other one is asked.
			return null;
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}

package se.carecontact.checker.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import se.carecontact.benchmark.stage.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who asks until there is a definite answer, at any replica, with the same
 * Idempotency-Key: as the services' interface promises one may.
 */
final class Caller implements AutoCloseable {

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final History history;

	private final AtomicBoolean over;

	private final AtomicInteger unanswered = new AtomicInteger();

	/**
	 * @param over whether to give up on what has no answer yet
	 */
	Caller(History history, AtomicBoolean over) {
		this.history = history;
		this.over = over;
	}

	/** How many tries had no definite answer. */
	int unanswered() {
		return this.unanswered.get();
	}

	/**
	 * Asks until it is answered.
	 * @param act what it is, for the history
	 * @throws Unanswered if it is over before
	 * @throws Refused if it is refused: the load asks for nothing that may be
	 */
	Answer ask(Random random, String act, List<Service> replicas, String token, String method, String path, String body)
			throws InterruptedException {
		String key = UUID.randomUUID().toString();
		for (int attempt = 1;; attempt++) {
			Service replica = replicas.get(random.nextInt(replicas.size()));
			Instant invoked = Instant.now();
			this.history.add("invoke", "act", act, "key", key, "try", attempt, "at-replica", replica.name(), "path",
					path);
			try {
				HttpResponse<String> answer = this.http.send(request(replica, token, key, method, path, body),
						BodyHandlers.ofString());
				if (answer.statusCode() / 100 == 2) {
					this.history.add("ok", "act", act, "key", key, "status", answer.statusCode());
					return new Answer(answer.body().isBlank() ? JsonMapper.shared().createObjectNode()
							: JsonMapper.shared().readTree(answer.body()), invoked, Instant.now());
				}
				if (answer.statusCode() < 500) {
					this.history.add("refused", "act", act, "key", key, "status", answer.statusCode());
					throw new Refused(
							"%s %s answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
				}
				this.history.add("unknown", "act", act, "key", key, "status", answer.statusCode());
			}
			catch (IOException ex) {
				this.history.add("unknown", "act", act, "key", key, "cause", ex.getClass().getSimpleName());
			}
			this.unanswered.incrementAndGet();
			if (this.over.get()) {
				throw new Unanswered(act);
			}
			Thread.sleep(100);
		}
	}

	private static HttpRequest request(Service replica, String token, String key, String method, String path,
			String body) {
		return HttpRequest.newBuilder(URI.create(replica.address() + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.timeout(Duration.ofSeconds(10))
			.method(method, BodyPublishers.ofString(body))
			.build();
	}

	@Override
	public void close() {
		this.http.close();
	}

	/**
	 * A definite yes.
	 *
	 * @param body what it said
	 * @param invoked before the last try
	 * @param answered after it
	 */
	record Answer(JsonNode body, Instant invoked, Instant answered) {

		String text(String field) {
			return this.body.get(field).asString();
		}

	}

	/** It was over before there was an answer: no one knows whether it was done. */
	static final class Unanswered extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Unanswered(String act) {
			super(act);
		}

	}

	/** Something was refused that should not have been. */
	static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Refused(String message) {
			super(message);
		}

	}

}

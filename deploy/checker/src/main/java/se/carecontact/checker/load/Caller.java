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
	 * @throws Unanswered if it is over before
	 * @throws Overtaken if the ask builds on what has changed since
	 * @throws Refused if it is refused: the load asks for nothing that may be
	 */
	Answer ask(Random random, List<Service> replicas, Ask ask) throws InterruptedException {
		String key = UUID.randomUUID().toString();
		for (int attempt = 1;; attempt++) {
			Service replica = replicas.get(random.nextInt(replicas.size()));
			Instant invoked = Instant.now();
			this.history.add("invoke", "act", ask.act(), "key", key, "try", attempt, "at-replica", replica.name(),
					"path", ask.path());
			try {
				HttpResponse<String> answer = this.http.send(request(replica, key, ask), BodyHandlers.ofString());
				if (answer.statusCode() / 100 == 2) {
					this.history.add("ok", "act", ask.act(), "key", key, "status", answer.statusCode());
					return new Answer(
							answer.body().isBlank() ? JsonMapper.shared().createObjectNode()
									: JsonMapper.shared().readTree(answer.body()),
							answer.headers().firstValue("ETag").orElse(""), invoked, Instant.now());
				}
				if (answer.statusCode() < 500) {
					this.history.add("refused", "act", ask.act(), "key", key, "status", answer.statusCode());
					throw refusal(ask, answer, attempt == 1);
				}
				this.history.add("unknown", "act", ask.act(), "key", key, "status", answer.statusCode());
			}
			catch (IOException ex) {
				this.history.add("unknown", "act", ask.act(), "key", key, "cause", ex.getClass().getSimpleName());
			}
			this.unanswered.incrementAndGet();
			if (this.over.get()) {
				this.history.add("left", "act", ask.act(), "key", key);
				throw new Unanswered(ask.act());
			}
			Thread.sleep(100);
		}
	}

	private static RuntimeException refusal(Ask ask, HttpResponse<String> answer, boolean atFirst) {
		if (answer.statusCode() == 412) {
			return new Overtaken(ask.act(), atFirst);
		}
		return new Refused(answer.statusCode(),
				"%s %s answered %d: %s".formatted(ask.method(), ask.path(), answer.statusCode(), answer.body()));
	}

	private static HttpRequest request(Service replica, String key, Ask ask) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.address() + ask.path()))
			.header("Authorization", "Bearer " + ask.token())
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.timeout(Duration.ofSeconds(10))
			.method(ask.method(), BodyPublishers.ofString(ask.body()));
		if (ask.builtOn() != null) {
			request.header("If-Match", ask.builtOn());
		}
		return request.build();
	}

	@Override
	public void close() {
		this.http.close();
	}

	/**
	 * A definite yes.
	 *
	 * @param body what it said
	 * @param version of what it shows; empty if it tells none
	 * @param invoked before the last try
	 * @param answered after it
	 */
	record Answer(JsonNode body, String version, Instant invoked, Instant answered) {

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

	/**
	 * What it builds on is not what stands: an earlier try of the same may have changed
	 * it.
	 */
	static final class Overtaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final boolean atFirst;

		Overtaken(String act, boolean atFirst) {
			super(act);
			this.atFirst = atFirst;
		}

		/** Whether the first try was refused so: then it surely was not done. */
		boolean atFirst() {
			return this.atFirst;
		}

	}

	/** Something was refused that should not have been. */
	static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		Refused(int status, String message) {
			super(message);
			this.status = status;
		}

		/** Whether there is no such thing, or none yet. */
		boolean isUnknown() {
			return this.status == 404;
		}

	}

}

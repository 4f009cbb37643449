package se.carecontact.local.story;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * Sends a story's requests. A service that is away is tried again with the same
 * Idempotency-Key, as any careful caller does, until it is back or the patience is out.
 */
final class Requests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private final Stage stage;

	private final HttpClient http;

	private final Clock clock;

	private final Duration patience;

	Requests(Stage stage, HttpClient http, Clock clock, Duration patience) {
		this.stage = stage;
		this.http = http;
		this.clock = clock;
		this.patience = patience;
	}

	/**
	 * Sends a request until there is an answer, whatever the answer.
	 * @param send the request
	 * @param values what its references stand for
	 * @param key the same for each try of the same step
	 * @return the answer
	 * @throws IOException if the service didn't answer in time
	 * @throws InterruptedException if the play is ended
	 */
	Reply send(Send send, Values values, String key) throws IOException, InterruptedException {
		HttpRequest request = request(send, values, key);
		Instant first = this.clock.instant();
		while (true) {
			Instant sentAt = this.clock.instant();
			try {
				var answer = this.http.send(request, BodyHandlers.ofString());
				Instant answeredAt = this.clock.instant();
				return new Reply(answer.statusCode(), answer.headers(), answer.body(), sentAt, answeredAt,
						Duration.between(first, sentAt));
			}
			catch (IOException ex) {
				if (Duration.between(first, this.clock.instant()).compareTo(this.patience) > 0) {
					throw new IOException(send.service() + " did not answer for " + this.patience.toSeconds() + " s"
							+ ((ex instanceof ConnectException) ? " (nothing listens there)" : ": " + ex.getMessage()),
							ex);
				}
				Thread.sleep(PAUSE);
			}
		}
	}

	private HttpRequest request(Send send, Values values, String key) throws IOException, InterruptedException {
		URI base = this.stage.service(send.service());
		HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(values.fill(send.path()))).timeout(TIMEOUT);
		JsonNode body = send.body();
		request.method(send.method(),
				(body != null) ? BodyPublishers.ofString(values.fill(body).toString()) : BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (send.method().equals("POST")) {
			request.header("Idempotency-Key", key);
		}
		String persona = send.persona();
		if (persona != null) {
			request.header("Authorization", "Bearer " + this.stage.token(persona));
		}
		send.headers().forEach((name, value) -> request.setHeader(name, values.fill(value)));
		return request.build();
	}

}

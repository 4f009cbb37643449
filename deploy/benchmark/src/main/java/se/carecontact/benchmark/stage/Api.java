package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * A service as one caller sees it. Connections are kept between calls. Thread-safe.
 */
public final class Api implements AutoCloseable {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI address;

	private final String token;

	Api(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	/**
	 * Asks, and reads the whole answer.
	 * @return milliseconds from before the request until the answer was read
	 * @throws BenchmarkRefusal if the answer isn't 2xx
	 */
	public double get(String path) throws IOException, InterruptedException {
		return send("GET", path, BodyPublishers.noBody(), Map.of()).millis();
	}

	/**
	 * Asks, and gives the whole answer.
	 * @throws BenchmarkRefusal if the answer isn't 2xx
	 */
	public Answer ask(String path) throws IOException, InterruptedException {
		return send("GET", path, BodyPublishers.noBody(), Map.of());
	}

	/**
	 * Posts JSON, and reads the whole answer.
	 * @return milliseconds from before the request until the answer was read
	 * @throws BenchmarkRefusal if the answer isn't 2xx
	 */
	public double post(String path, String json) throws IOException, InterruptedException {
		return send("POST", path, json, Map.of()).millis();
	}

	/**
	 * Sends JSON, and reads the whole answer.
	 * @param headers besides those that every request has
	 * @throws BenchmarkRefusal if the answer isn't 2xx
	 */
	public Answer send(String method, String path, String json, Map<String, String> headers)
			throws IOException, InterruptedException {
		return send(method, path, BodyPublishers.ofString(json), headers);
	}

	private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(30))
			.method(method, body);
		headers.forEach(request::header);
		long began = System.nanoTime();
		HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
		double took = (System.nanoTime() - began) / 1e6;
		if (answer.statusCode() / 100 != 2) {
			throw new BenchmarkRefusal(path + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return new Answer(answer.body(), answer.headers().firstValue("ETag").orElse(""), took);
	}

	/**
	 * Sends lines as a stream and reads their answers meanwhile.
	 * @see LineStream
	 */
	public LineStream stream(String path) throws IOException {
		return LineStream.open(this.address, path, this.token);
	}

	@Override
	public void close() {
		this.http.close();
	}

	/**
	 * What was answered.
	 *
	 * @param body the whole of it
	 * @param etag its version; empty where it has none
	 * @param millis from before the request until the answer was read
	 */
	public record Answer(String body, String etag, double millis) {
	}

}

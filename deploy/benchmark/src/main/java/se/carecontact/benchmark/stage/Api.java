package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

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
	 * @throws BenchmarkRefusal if the answer isn't 200
	 */
	public double get(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path))
			.header("Authorization", "Bearer " + this.token)
			.timeout(Duration.ofSeconds(30))
			.build();
		long began = System.nanoTime();
		HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
		double took = (System.nanoTime() - began) / 1e6;
		if (answer.statusCode() != 200) {
			throw new BenchmarkRefusal(path + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return took;
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

}

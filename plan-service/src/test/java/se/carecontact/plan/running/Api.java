package se.carecontact.plan.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One person at the service's HTTP API. */
record Api(int port, String token, List<String> headers) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	Api with(String name, String value) {
		List<String> more = new ArrayList<>(this.headers);
		more.addAll(List.of(name, value));
		return new Api(this.port, this.token, more);
	}

	Answer get(String path) {
		return send("GET", path, null);
	}

	Answer put(String path, String body) {
		return send("PUT", path, body);
	}

	Answer post(String path, String body) {
		return send("POST", path, body);
	}

	/** A PUT that doesn't tell its length beforehand. */
	Answer putStreamed(String path, String body) {
		return exchange("PUT", path,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
	}

	Answer send(String method, String path, String body) {
		return exchange(method, path, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
	}

	private Answer exchange(String method, String path, BodyPublisher body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body);
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (!this.headers.contains("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		for (int index = 0; index < this.headers.size(); index += 2) {
			request.header(this.headers.get(index), this.headers.get(index + 1));
		}
		try {
			return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

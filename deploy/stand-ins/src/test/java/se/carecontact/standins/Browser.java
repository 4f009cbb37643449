package se.carecontact.standins;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import se.carecontact.standins.partner.Json;
import tools.jackson.databind.JsonNode;

/** Calls a stand-in over real HTTP. */
public final class Browser {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String base;

	private final String query;

	private final Map<String, String> headers;

	public Browser(String base, String query, Map<String, String> headers) {
		this.base = base;
		this.query = query;
		this.headers = headers;
	}

	public Browser with(String name, String value) {
		Map<String, String> more = new HashMap<>(this.headers);
		more.put(name, value);
		return new Browser(this.base, this.query, more);
	}

	public Browser without(String name) {
		Map<String, String> fewer = new HashMap<>(this.headers);
		fewer.remove(name);
		return new Browser(this.base, this.query, fewer);
	}

	public Reply get(String path) {
		return send("GET", path, null);
	}

	public Reply post(String path, String body) {
		return send("POST", path, body);
	}

	public Reply put(String path, String body) {
		return send("PUT", path, body);
	}

	public Reply form(String path, Map<String, String> fields) {
		return with("Content-Type", "application/x-www-form-urlencoded").post(path, encoded(fields));
	}

	public Reply send(String method, String path, String body) {
		try {
			return request(method, path, body, Duration.ofSeconds(20));
		}
		catch (IOException ex) {
			throw new AssertionError("No answer to " + method + " " + path, ex);
		}
	}

	public Reply request(String method, String path, String body, Duration timeout) throws IOException {
		String separator = path.contains("?") ? "&" : "?";
		URI uri = URI.create(this.base + path + (this.query.isEmpty() ? "" : separator + this.query));
		HttpRequest.Builder request = HttpRequest.newBuilder(uri)
			.timeout(timeout)
			.method(method, (body == null) ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		this.headers.forEach(request::header);
		try {
			return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	public record Reply(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return Json.MAPPER.readTree(body());
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

	}

}

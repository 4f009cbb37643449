package se.carecontact.contact.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Someone who calls the service over real HTTP with a token of their own. */
public final class Person {

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final String base;

	private final String token;

	private final String reason;

	public Person(String base, String token) {
		this(base, token, null);
	}

	private Person(String base, String token, String reason) {
		this.base = base;
		this.token = token;
		this.reason = reason;
	}

	/** The same person, who says with each request why; null says nothing. */
	public Person because(String why) {
		return new Person(this.base, this.token, why);
	}

	public Answer get(String path, String... headers) {
		return send(withHeaders(request(path), headers).GET());
	}

	public Answer put(String path, String json, String... headers) {
		return send(withHeaders(json(path), headers).PUT(HttpRequest.BodyPublishers.ofString(json)));
	}

	public Answer post(String path, String json, String... headers) {
		return send(withHeaders(json(path), headers).POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/** Sends whatever the caller has built on {@link #request}. */
	public Answer send(HttpRequest.Builder request) {
		try {
			return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(30));
		if (this.reason != null) {
			builder.header("X-Access-Reason", this.reason);
		}
		return (this.token != null) ? builder.header("Authorization", "Bearer " + this.token) : builder;
	}

	private HttpRequest.Builder json(String path) {
		return request(path).header("Content-Type", "application/json");
	}

	private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
		return (headers.length > 0) ? request.headers(headers) : request;
	}

}

package se.carecontact.integration.consent;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service's own access token by client credentials, kept until shortly before it
 * runs out. Thread-safe: one caller fetches, the others wait for it.
 */
class ServiceToken {

	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final BoundedHttp http;

	private final ConsentProperties properties;

	private final JsonMapper mapper;

	private final Clock clock;

	private @Nullable String token;

	private Instant freshUntil = Instant.MIN;

	ServiceToken(BoundedHttp http, ConsentProperties properties, JsonMapper mapper, Clock clock) {
		this.http = http;
		this.properties = properties;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * A token that is still good.
	 * @throws IOException if the issuer gives none
	 */
	synchronized String get() throws IOException, InterruptedException {
		String kept = this.token;
		if (kept != null && this.clock.instant().isBefore(this.freshUntil)) {
			return kept;
		}
		return fetch();
	}

	/** Forgets the token, since it was not accepted. */
	synchronized void forget() {
		this.token = null;
	}

	private String fetch() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.properties.tokenUri())
			.header("Authorization", "Basic " + basic())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		HttpResponse<String> answer = this.http.send(request);
		if (answer.statusCode() != 200) {
			throw new IOException("the issuer answered " + answer.statusCode());
		}
		try {
			JsonNode body = this.mapper.readTree(answer.body());
			String fetched = body.path("access_token").asString("");
			if (fetched.isEmpty()) {
				throw new IOException("the issuer gave no token");
			}
			this.token = fetched;
			this.freshUntil = this.clock.instant().plusSeconds(body.path("expires_in").asLong(0)).minus(MARGIN);
			return fetched;
		}
		catch (JacksonException ex) {
			throw new IOException("the issuer's answer is not JSON");
		}
	}

	private String basic() {
		String pair = encoded(this.properties.clientId()) + ":" + encoded(this.properties.clientSecret());
		return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

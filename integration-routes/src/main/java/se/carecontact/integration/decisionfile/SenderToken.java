package se.carecontact.integration.decisionfile;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.decisionfile.DecisionFilesProperties.Sender;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sender's access token by client credentials, kept until shortly before it runs out.
 */
class SenderToken {

	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final DoorHttp http;

	private final URI tokenUri;

	private final Sender sender;

	private final JsonMapper mapper;

	private final Clock clock;

	private @Nullable String token;

	private Instant freshUntil = Instant.MIN;

	SenderToken(DoorHttp http, URI tokenUri, Sender sender, JsonMapper mapper, Clock clock) {
		this.http = http;
		this.tokenUri = tokenUri;
		this.sender = sender;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * A token that is still good.
	 * @throws DoorUnavailable where the issuer gives none
	 */
	synchronized String get() {
		String kept = this.token;
		return (kept != null && this.clock.instant().isBefore(this.freshUntil)) ? kept : fetch();
	}

	/** Forgets the token, since it was not accepted. */
	synchronized void forget() {
		this.token = null;
	}

	private String fetch() {
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(this.tokenUri)
			.header("Authorization", "Basic " + basic())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build());
		if (answer.statusCode() != 200) {
			throw new DoorUnavailable("TOKEN_HTTP_" + answer.statusCode());
		}
		try {
			JsonNode body = this.mapper.readTree(answer.body());
			String fetched = body.path("access_token").asString("");
			if (fetched.isEmpty()) {
				throw new DoorUnavailable("NO_TOKEN");
			}
			this.token = fetched;
			this.freshUntil = this.clock.instant().plusSeconds(body.path("expires_in").asLong(0)).minus(MARGIN);
			return fetched;
		}
		catch (JacksonException ex) {
			throw new DoorUnavailable("NO_TOKEN");
		}
	}

	private String basic() {
		String pair = encoded(this.sender.clientId()) + ":" + encoded(this.sender.clientSecret());
		return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

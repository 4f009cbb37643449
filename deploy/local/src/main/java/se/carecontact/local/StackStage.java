package se.carecontact.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.json.JsonMapper;

import se.carecontact.local.stack.DataFolder;
import se.carecontact.local.stack.LocalStack;
import se.carecontact.local.stack.Port;
import se.carecontact.local.story.Stage;

/**
 * The running stack as stories see it.
 */
final class StackStage implements Stage {

	private static final URI TOKEN_ENDPOINT = Port.ISSUER.address().resolve("/oauth2/token");

	private final LocalStack stack;

	private final DataFolder data;

	/** A play is far shorter than a token's hour. */
	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	StackStage(LocalStack stack, DataFolder data) {
		this.stack = stack;
		this.data = data;
	}

	@Override
	public URI service(String name) {
		return Port.of(name).address();
	}

	@Override
	public String token(String persona) throws IOException, InterruptedException {
		String known = this.tokens.get(persona);
		if (known != null) {
			return known;
		}
		String token = fetch(persona);
		this.tokens.put(persona, token);
		return token;
	}

	@Override
	public void kill(String service) {
		this.stack.kill(service);
	}

	@Override
	public Map<String, Long> memory() {
		return this.stack.memory();
	}

	@Override
	public long nextPlay() {
		return this.data.next("plays");
	}

	private static String fetch(String persona) throws IOException, InterruptedException {
		String login = Base64.getEncoder()
			.encodeToString((persona + ":" + persona + "-local").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(TOKEN_ENDPOINT)
			.timeout(Duration.ofSeconds(10))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IOException("the issuer gives '" + persona + "' no token (" + answer.statusCode() + ")");
			}
			return JsonMapper.shared().readTree(answer.body()).required("access_token").asString();
		}
	}

}

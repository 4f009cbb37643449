package se.carecontact.integration.partner;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Reads an answer's body into memory, up to a megabyte; more is a failed transport. */
final class LimitedBody {

	private static final int LIMIT = 1024 * 1024;

	private LimitedBody() {
	}

	static HttpResponse.BodyHandler<String> handler() {
		return (info) -> HttpResponse.BodySubscribers.mapping(
				HttpResponse.BodySubscribers.limiting(HttpResponse.BodySubscribers.ofByteArray(), LIMIT),
				(bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

}

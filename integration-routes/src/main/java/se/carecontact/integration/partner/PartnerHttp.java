package se.carecontact.integration.partner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Calls one partner. Thread-safe. Guarantees of {@link #exchange}:
 * <ul>
 * <li>from when it has left it returns within the partner's time-out, last byte of the
 * body included (a trickling answer is a time-out);</li>
 * <li>it never follows a redirect and never repeats a call;</li>
 * <li>no URL, body or identity number stands in an exception's message.</li>
 * </ul>
 */
public final class PartnerHttp {

	private final HttpClient client;

	private final PartnersProperties.Settings settings;

	private final Clock clock;

	PartnerHttp(HttpClient client, PartnersProperties.Settings settings, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes the call, after the step of {@link BeforeCall}, and waits for the whole
	 * answer.
	 * @return an answer with status 2xx or 4xx
	 * @throws PartnerUnavailable on failed transport, time-out, 5xx, 401, 403, 408, 429
	 * @throws PartnerRefused on a redirect or another status outside the contract
	 */
	public PartnerAnswer exchange(PartnerRequest request) {
		HttpRequest http = http(request);
		BeforeCall.take();
		CompletableFuture<HttpResponse<String>> under = this.client.sendAsync(http, LimitedBody.handler());
		try {
			return judge(request, under.get(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			under.cancel(true);
			throw new PartnerUnavailable("TIMEOUT");
		}
		catch (ExecutionException ex) {
			throw failure(ex.getCause());
		}
		catch (InterruptedException ex) {
			under.cancel(true);
			Thread.currentThread().interrupt();
			throw new PartnerUnavailable("INTERRUPTED");
		}
	}

	private HttpRequest http(PartnerRequest request) {
		HttpRequest.BodyPublisher body = (request.body() == null) ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(request.body());
		HttpRequest.Builder builder = HttpRequest.newBuilder(uri(request)).method(request.method(), body);
		request.headers().forEach(builder::header);
		return builder.build();
	}

	private URI uri(PartnerRequest request) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUri(this.settings.baseUrl()).path(request.path());
		for (Map.Entry<String, String> parameter : request.query().entrySet()) {
			uri.queryParam(parameter.getKey(), "{" + parameter.getKey() + "}");
		}
		return uri.encode().buildAndExpand(request.query()).toUri();
	}

	private PartnerAnswer judge(PartnerRequest request, HttpResponse<String> response) {
		int status = response.statusCode();
		if (status == 429 || status == 503) {
			throw new PartnerUnavailable("HTTP_" + status,
					response.headers()
						.firstValue("Retry-After")
						.flatMap((value) -> RetryAfter.parse(value, this.clock))
						.orElse(null));
		}
		if (status >= 500 || status == 401 || status == 403 || status == 408) {
			throw new PartnerUnavailable("HTTP_" + status);
		}
		if (status / 100 == 2 || status / 100 == 4) {
			String contentType = response.headers().firstValue("Content-Type").orElse("");
			return new PartnerAnswer(request.operation(), status, contentType, response.body());
		}
		throw new PartnerRefused("UNEXPECTED_ANSWER",
				"Partnern svarade " + status + " på " + request.operation() + "; omdirigeringar följs aldrig.");
	}

	/** The cause's message may hold the URL, so only its kind is kept. */
	private static PartnerUnavailable failure(@Nullable Throwable cause) {
		return new PartnerUnavailable((cause instanceof IOException) ? "CONNECTION" : "CLIENT_FAILURE");
	}

}

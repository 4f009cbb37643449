package se.carecontact.integration.consent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.consent.ConsentBreaker.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Asks contact-service over HTTP. Fails closed: only a clear yes is a yes. */
@Component
class ContactServiceConsents implements ConsentCheck {

	private static final Logger log = LoggerFactory.getLogger(ContactServiceConsents.class);

	/**
	 * These may tell of the client that was asked about only, a 500 too: a few that
	 * always meet one must not keep the question shut for all. Each waits longer by
	 * itself.
	 */
	private static final Set<Integer> OF_ONE_CLIENT = Set.of(400, 404, 409, 410, 422, 500);

	private final BoundedHttp http;

	private final ConsentProperties properties;

	private final JsonMapper mapper;

	private final ServiceToken token;

	private final ConsentBreaker breaker;

	ContactServiceConsents(ConsentProperties properties, JsonMapper mapper, Clock clock, ConsentBreaker breaker) {
		this.breaker = breaker;
		this.http = new BoundedHttp(properties.timeout());
		this.properties = properties;
		this.mapper = mapper;
		this.token = new ServiceToken(this.http, properties, mapper, clock);
	}

	@Override
	public ConsentAnswer ask(String municipalityId, UUID clientId, ConsentKind kind) {
		if (!municipalityId.matches("\\d{4}")) {
			return ConsentAnswer.UNANSWERED;
		}
		return this.breaker.ask(() -> askNow(municipalityId, clientId, kind));
	}

	@Override
	public boolean isSilent() {
		return this.breaker.isOpen();
	}

	private Reply askNow(String municipalityId, UUID clientId, ConsentKind kind) {
		try {
			HttpResponse<String> answer = this.http.send(request(municipalityId, clientId, kind));
			if (answer.statusCode() == 401) {
				this.token.forget();
			}
			if (answer.statusCode() == 200) {
				return read(answer.body());
			}
			log.warn("contact-service answered {} to whether consent {} is in force", answer.statusCode(), kind);
			if (OF_ONE_CLIENT.contains(answer.statusCode())) {
				return new Reply(ConsentAnswer.UNANSWERED, true);
			}
		}
		catch (IOException ex) {
			log.warn("no answer to whether consent {} is in force: {}", kind, ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Reply.SILENCE;
	}

	private HttpRequest request(String municipalityId, UUID clientId, ConsentKind kind)
			throws IOException, InterruptedException {
		URI uri = URI.create(this.properties.contactServiceUrl() + "/" + municipalityId + "/clients/" + clientId
				+ "/consents/" + kind + "/in-force");
		return HttpRequest.newBuilder(uri)
			.header("Authorization", "Bearer " + this.token.get())
			.header("Accept", "application/json")
			.GET()
			.build();
	}

	private Reply read(String body) {
		try {
			JsonNode inForce = this.mapper.readTree(body).path("inForce");
			if (inForce.isBoolean()) {
				return new Reply(inForce.booleanValue() ? ConsentAnswer.IN_FORCE : ConsentAnswer.NOT_IN_FORCE, true);
			}
		}
		catch (JacksonException ex) {
			log.warn("contact-service's answer on consent is not JSON");
		}
		return Reply.SILENCE;
	}

}

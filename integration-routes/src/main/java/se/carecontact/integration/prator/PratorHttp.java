package se.carecontact.integration.prator;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerConnections;
import se.carecontact.integration.partner.PartnerHttp;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Prator's interface. A repeat is harmless: each call is known by our reference, and by
 * the event's id as idempotency key.
 */
@Component
class PratorHttp {

	private final PartnerHttp http;

	private final PratorProperties properties;

	private final JsonMapper mapper;

	PratorHttp(PartnerConnections connections, PratorProperties properties, JsonMapper mapper) {
		this.http = connections.to(Partner.PRATOR);
		this.properties = properties;
		this.mapper = mapper;
	}

	/** Sends a body about an event. */
	PartnerAnswer send(String operation, String method, String path, Object body, Outbound outbound) {
		PartnerRequest request = PartnerRequest.json(operation, method, path, this.mapper.writeValueAsString(body))
			.header("Idempotency-Key", outbound.event().eventId().toString());
		Long seq = outbound.event().seq();
		return this.http.exchange(
				hsaIds((seq == null) ? request : request.header("X-Seq", seq.toString()), outbound.event().unitId()));
	}

	/** Asks what is held of the person in the body. */
	PartnerAnswer search(String operation, String path, Object question, String unitId) {
		return this.http.exchange(
				hsaIds(PartnerRequest.json(operation, "POST", path, this.mapper.writeValueAsString(question)), unitId));
	}

	/** Asks for the receipt of a report. */
	PartnerAnswer receipt(UUID reference, String unitId) {
		return this.http.exchange(hsaIds(PartnerRequest.get("read-receipt", "/care-reports/" + reference), unitId));
	}

	/**
	 * A successful answer's body.
	 * @throws PartnerRefused with Prator's own result word if it is a refusal
	 */
	<T> T read(PartnerAnswer answer, Class<T> type) {
		if (!answer.isSuccess()) {
			String result = resultOf(answer);
			throw new PartnerRefused((result == null) ? "HTTP_" + answer.status() : result,
					"Prator nekade %s (%d).".formatted(answer.operation(), answer.status()));
		}
		return answer.read(this.mapper, type);
	}

	/** The result word of a refusal, or null where there is none. */
	@Nullable String resultOf(PartnerAnswer answer) {
		if (!answer.contentType().contains("json")) {
			return null;
		}
		try {
			String result = this.mapper.readTree(answer.body()).path("result").asString("");
			return result.matches("[A-Za-z_]{1,40}") ? result.toUpperCase(Locale.ROOT) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private PartnerRequest hsaIds(PartnerRequest request, String unitId) {
		return request.header("X-Care-Unit-HsaId", this.properties.hsaIdOf(unitId))
			.header("X-Care-Giver-HsaId", this.properties.careGiverHsaId());
	}

}

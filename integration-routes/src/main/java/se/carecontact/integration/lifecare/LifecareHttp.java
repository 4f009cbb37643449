package se.carecontact.integration.lifecare;

import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerConnections;
import se.carecontact.integration.partner.PartnerHttp;
import se.carecontact.integration.partner.PartnerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Lifecare's interface. Each URL holds {@code domain} and {@code key}, so no URL is ever
 * logged or put in an exception.
 */
@Component
class LifecareHttp {

	private final PartnerHttp http;

	private final LifecareProperties properties;

	private final JsonMapper mapper;

	LifecareHttp(PartnerConnections connections, LifecareProperties properties, JsonMapper mapper) {
		this.http = connections.to(Partner.LIFECARE);
		this.properties = properties;
		this.mapper = mapper;
	}

	/** A GET. */
	PartnerRequest get(String operation, String path) {
		return PartnerRequest.get(operation, path);
	}

	/** A call that carries JSON. */
	PartnerRequest json(String operation, String method, String path, Object body) {
		return PartnerRequest.json(operation, method, path, this.mapper.writeValueAsString(body));
	}

	/** A call that has one effect, however often it is made for the same event. */
	PartnerRequest once(PartnerRequest request, Outbound outbound) {
		Long seq = outbound.event().seq();
		PartnerRequest keyed = request.header("Idempotency-Key", outbound.event().eventId().toString());
		return (seq == null) ? keyed : keyed.header("X-Seq", seq.toString());
	}

	/** The error word of an answer, empty where it has none. */
	static String errorOf(PartnerAnswer answer, JsonMapper mapper) {
		try {
			return answer.contentType().contains("json") ? mapper.readTree(answer.body()).path("error").asString("")
					: "";
		}
		catch (JacksonException ex) {
			return "";
		}
	}

	/** Makes the call. */
	PartnerAnswer exchange(PartnerRequest request) {
		return this.http
			.exchange(request.query("domain", this.properties.domain()).query("key", this.properties.key()));
	}

	/** Makes the call and reads the answer, or throws as {@link PartnerAnswer#read}. */
	<T> T read(PartnerRequest request, Class<T> type) {
		return exchange(request).read(this.mapper, type);
	}

}

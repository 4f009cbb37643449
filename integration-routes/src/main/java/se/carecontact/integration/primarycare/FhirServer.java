package se.carecontact.integration.primarycare;

import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerConnections;
import se.carecontact.integration.partner.PartnerHttp;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerRequest;

import org.springframework.stereotype.Component;

/**
 * The region's FHIR server. HAPI only reads and writes JSON here: its own HTTP client
 * would put URLs in logs and exceptions.
 */
@Component
class FhirServer {

	private static final String FHIR_JSON = "application/fhir+json";

	private static final FhirContext CONTEXT = FhirContext.forR4Cached();

	private final PartnerHttp http;

	private final PrimaryCareProperties properties;

	FhirServer(PartnerConnections connections, PrimaryCareProperties properties) {
		this.http = connections.to(Partner.PRIMARY_CARE);
		this.properties = properties;
	}

	/**
	 * Writes a transaction. The same one again changes nothing there.
	 * @throws PartnerRefused with the server's issue code, such as
	 * {@code MULTIPLE_MATCHES} for 412, if it will not have it
	 */
	public Receipt write(FhirTransaction transaction) {
		Outbound outbound = transaction.outbound();
		PartnerRequest request = PartnerRequest
			.json("fhir-transaction", "POST", "/", CONTEXT.newJsonParser().encodeResourceToString(transaction.bundle()))
			.header("Content-Type", FHIR_JSON)
			.header("Idempotency-Key", outbound.event().eventId().toString());
		Long seq = outbound.event().seq();
		Bundle response = exchange((seq == null) ? request : request.header("X-Seq", seq.toString()));
		if (response.getEntry().size() != transaction.bundle().getEntry().size()
				|| !response.getEntry().stream().allMatch((entry) -> entry.getResponse().getStatus().startsWith("2"))) {
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Primärvårdens server bekräftade inte alla delar av överföringen.");
		}
		return new Receipt(response.getEntryFirstRep().getResponse().getLocation());
	}

	/**
	 * Searches with the criteria in the body, so that no identity number stands in a URL.
	 */
	Bundle search(String type, String form) {
		return exchange(new PartnerRequest("fhir-search", "POST", "/" + type + "/_search", Map.of(),
				Map.of("Content-Type", "application/x-www-form-urlencoded"), form));
	}

	/**
	 * A further page.
	 * @param path the link's path below the server's base
	 * @param query the link's parameters; they hold no criteria
	 */
	Bundle page(String path, Map<String, String> query) {
		return exchange(new PartnerRequest("fhir-page", "GET", path, query, Map.of(), null));
	}

	private Bundle exchange(PartnerRequest request) {
		PartnerAnswer answer = this.http
			.exchange(request.header("Authorization", "Bearer " + this.properties.token()).header("Accept", FHIR_JSON));
		if (!answer.isSuccess()) {
			throw new PartnerRefused(issue(answer),
					"Primärvårdens server nekade %s (%d).".formatted(answer.operation(), answer.status()));
		}
		if (parsed(answer) instanceof Bundle bundle) {
			return bundle;
		}
		throw new PartnerRefused("UNEXPECTED_ANSWER", "Primärvårdens server svarade med något annat än en Bundle.");
	}

	private static String issue(PartnerAnswer answer) {
		if (answer.contentType().contains("json") && parsed(answer) instanceof OperationOutcome outcome
				&& outcome.getIssueFirstRep().getCode() != null) {
			return outcome.getIssueFirstRep().getCode().name();
		}
		return "HTTP_" + answer.status();
	}

	private static IBaseResource parsed(PartnerAnswer answer) {
		try {
			return CONTEXT.newJsonParser().parseResource(answer.body());
		}
		catch (DataFormatException ex) {
			// Its message quotes the body.
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Primärvårdens server svarade %d med något annat än FHIR.".formatted(answer.status()));
		}
	}

}

package se.carecontact.integration.primarycare;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.primarycare.PrimaryCare;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** The real stand-in of the region's server, behind the address the application knows. */
final class Region implements AutoCloseable {

	private final Partner standIn;

	Region(Path folder) {
		this.standIn = PrimaryCare.start(PartnerSettings.of(0, folder), "test-token");
		Partners.PRIMARY_CARE
			.stubFor(any(anyUrl()).atPriority(5).willReturn(aResponse().proxiedFrom(this.standIn.url())));
	}

	/** The region names somebody. */
	String name(Personas patient, String code, String name) {
		String body = """
				{"identityNumber":"%s","code":"%s","name":"%s","profession":"distriktssköterska",
				"hsaId":"SE2321000164-9ABC","phone":"0455-73 10 00","organisation":"Vårdcentralen Trossö"}"""
			.formatted(patient.number(), code, name);
		return call("/_standin/permanent-contacts", "application/json", body)
			.replaceAll(".*\"careTeamId\":\"([^\"]+)\".*", "$1");
	}

	/** The region ends it. */
	void end(String careTeamId) {
		call("/_standin/permanent-contacts/" + careTeamId + "/end", "application/json", "{}");
	}

	/** What stands there of a person. */
	Bundle search(String type, String subject, Personas patient) {
		String form = subject + ":identifier=" + URLEncoder
			.encode("http://electronichealth.se/identifier/personnummer|" + patient.number(), StandardCharsets.UTF_8);
		return FhirContext.forR4Cached()
			.newJsonParser()
			.parseResource(Bundle.class, call("/fhir/" + type + "/_search", "application/x-www-form-urlencoded", form));
	}

	/** What was written, in order. */
	List<String> written() {
		return this.standIn.journal()
			.entries()
			.stream()
			.filter((entry) -> entry.effect() == Effect.APPLIED)
			.map(JournalEntry::about)
			.toList();
	}

	List<Effect> effects() {
		return this.standIn.journal()
			.entries()
			.stream()
			.filter((entry) -> entry.operation().equals("transaction"))
			.map(JournalEntry::effect)
			.toList();
	}

	private String call(String path, String contentType, String body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.standIn.url() + path))
			.header("Content-Type", contentType)
			.header("Authorization", "Bearer test-token")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() / 100 != 2) {
				throw new IllegalStateException(path + " answered " + response.statusCode());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.standIn.close();
	}

}

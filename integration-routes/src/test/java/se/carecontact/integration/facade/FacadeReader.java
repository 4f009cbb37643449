package se.carecontact.integration.facade;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Primary care at the facade, over HTTP. */
final class FacadeReader {

	static final String PERSON = "http://electronichealth.se/identifier/personnummer";

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private final String token;

	FacadeReader(int port, String token) {
		this.base = "http://localhost:" + port + "/fhir";
		this.token = token;
	}

	HttpResponse<String> search(String number) {
		return searchBy("subject:identifier", PERSON + "|" + number);
	}

	HttpResponse<String> searchBy(String parameter, String value) {
		return post("/CareTeam/_search", encoded(parameter) + "=" + encoded(value));
	}

	HttpResponse<String> post(String path, String form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> delete(String path) {
		return send(request(path).DELETE());
	}

	static <T extends IBaseResource> T parsed(HttpResponse<String> answer, Class<T> type) {
		return FhirContext.forR4Cached().newJsonParser().parseResource(type, answer.body());
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		return (this.token == null) ? request : request.header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

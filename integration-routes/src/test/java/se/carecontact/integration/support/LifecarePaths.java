package se.carecontact.integration.support;

import java.util.List;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** Where Lifecare is called, and what it took. */
public final class LifecarePaths {

	public static final String BASE = "/WE.EC.Integration.Host";

	public static final String MESSAGES = BASE + "/care-contact/v1/messages";

	public static final String NOTES = BASE + "/api/v2/provider_notes";

	public static final String CONTACTS = BASE + "/care-contact/v1/clients/1001/care_contacts";

	private LifecarePaths() {
	}

	/** Idempotency keys of the messages Lifecare took with 201, in the order it did. */
	public static List<String> takenMessages() {
		return Partners.LIFECARE.getAllServeEvents()
			.reversed()
			.stream()
			.filter((event) -> event.getRequest().getUrl().startsWith(MESSAGES)
					&& event.getResponse().getStatus() == 201)
			.map(LifecarePaths::key)
			.toList();
	}

	/** How many messages came with this idempotency key, whatever was answered. */
	public static int wireCount(String key) {
		return Partners.LIFECARE
			.findAll(com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(urlPathEqualTo(MESSAGES))
				.withHeader("Idempotency-Key", com.github.tomakehurst.wiremock.client.WireMock.equalTo(key)))
			.size();
	}

	private static String key(ServeEvent event) {
		return event.getRequest().getHeader("Idempotency-Key");
	}

}

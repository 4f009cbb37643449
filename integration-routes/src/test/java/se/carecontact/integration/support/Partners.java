package se.carecontact.integration.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

/**
 * The systems outside as WireMock servers on free ports, started once per JVM. Their
 * default answers are friendly; a test stubs what it needs over them and calls
 * {@link #reset()} after.
 */
public final class Partners {

	public static final WireMockServer LIFECARE = started();

	public static final WireMockServer PRATOR = started();

	public static final WireMockServer PRIMARY_CARE = started();

	/** contact-service and the issuer of tokens. */
	public static final WireMockServer CONTACT_SERVICE = started();

	static {
		reset();
	}

	private Partners() {
	}

	/** All partners well, with nothing remembered. */
	public static void reset() {
		for (WireMockServer server : new WireMockServer[] { LIFECARE, PRATOR, PRIMARY_CARE, CONTACT_SERVICE }) {
			server.resetAll();
		}
		lifecare();
		prator();
		primaryCare();
		PRATOR.stubFor(post(urlPathEqualTo(ReportChannel.PATH)).atPriority(10).willReturn(okJson("{}")));
		CONTACT_SERVICE.stubFor(post(urlPathEqualTo("/oauth2/token"))
			.willReturn(okJson("{\"access_token\":\"service-token\",\"expires_in\":300}")));
	}

	/** Answers to whether a client's consent is in force, from now on. */
	public static void consent(java.util.UUID clientId, boolean inForce) {
		CONTACT_SERVICE.stubFor(get(urlPathMatching("/1080/clients/" + clientId + "/consents/[A-Z_]+/in-force"))
			.willReturn(okJson("{\"inForce\":" + inForce + ",\"asOf\":\"2026-11-02T13:00:00Z\"}")));
	}

	private static void lifecare() {
		String base = "/WE.EC.Integration.Host";
		LIFECARE.stubFor(post(urlPathEqualTo(base + "/care-contact/v1/client_lookups")).atPriority(10)
			.willReturn(okJson("{\"clientId\":1001}")));
		LIFECARE.stubFor(post(urlPathEqualTo(base + "/care-contact/v1/messages")).atPriority(10)
			.willReturn(okJson("{\"messageId\":501}").withStatus(201)));
		LIFECARE
			.stubFor(get(urlPathEqualTo(base + "/care-contact/v1/messages")).atPriority(10).willReturn(okJson("[]")));
		LIFECARE.stubFor(get(urlPathMatching(base + "/care-contact/v1/clients/\\d+/care_contacts")).atPriority(10)
			.willReturn(okJson("{\"error\":\"NO_CARE_CONTACTS\",\"message\":\"none\"}").withStatus(404)));
		LIFECARE.stubFor(put(urlPathMatching(base + "/care-contact/v1/clients/\\d+/care_contacts")).atPriority(10)
			.willReturn(okJson("{\"clientId\":1001,\"groupCovers\":false}")));
		LIFECARE.stubFor(get(urlPathEqualTo(base + "/api/v1/provider_headlines")).atPriority(10)
			.willReturn(okJson(Headlines.JSON)));
		LIFECARE.stubFor(get(urlPathEqualTo(base + "/api/v2/provider_notes")).atPriority(10).willReturn(okJson("[]")));
		LIFECARE.stubFor(post(urlPathEqualTo(base + "/api/v2/provider_notes")).atPriority(10)
			.willReturn(okJson("{\"Id\":9001}").withStatus(201)));
	}

	private static void prator() {
		String base = "/prator/api/v1";
		PRATOR.stubFor(put(urlPathMatching(base + "/consents/[^/]+")).atPriority(10)
			.willReturn(okJson("{\"result\":\"OK\"}")));
		PRATOR.stubFor(post(urlPathMatching(base + "/consents/[^/]+/withdrawal")).atPriority(10)
			.willReturn(okJson("{\"result\":\"OK\"}")));
		PRATOR.stubFor(post(urlPathMatching(base + "/(consents|care-reports)/search")).atPriority(10)
			.willReturn(okJson("[]")));
		PRATOR.stubFor(put(urlPathMatching(base + "/care-reports/[^/]+")).atPriority(10)
			.willReturn(okJson("{\"receiptId\":\"PR-1\",\"status\":\"ACCEPTED\"}")));
	}

	/**
	 * Primary care has nothing to tell; a test that writes there stubs its own answers.
	 */
	private static void primaryCare() {
		PRIMARY_CARE.stubFor(post(urlPathMatching("/fhir/\\w+/_search")).atPriority(10)
			.willReturn(okJson("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}")));
	}

	private static WireMockServer started() {
		WireMockServer server = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().gzipDisabled(true).containerThreads(20));
		server.start();
		return server;
	}

	/** Headings of the sample journal. */
	static final class Headlines {

		static final String JSON = """
				[{"Id":1,"Name":"Fast omsorgskontakt","Law":"SoL","IsActive":true},
				 {"Id":2,"Name":"Teamträff","Law":"SoL","IsActive":true},
				 {"Id":3,"Name":"Genomförandeplan","Law":"SoL","IsActive":true},
				 {"Id":4,"Name":"Samtycke","Law":"SoL","IsActive":true},
				 {"Id":5,"Name":"Riskbedömning","Law":"SoL","IsActive":true},
				 {"Id":6,"Name":"Uppföljning","Law":"SoL","IsActive":true}]
				""";

		private Headlines() {
		}

	}

}

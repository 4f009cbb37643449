package se.carecontact.standins;

import java.util.Map;

import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.prator.Prator;

/** Browsers and bodies the tests share. Official test numbers only. */
final class Samples {

	static final String ELSA = "193604122386";

	static final String AMIRA_COORDINATION = "193612729800";

	static final String CONSENT = "/consents/6c2f8a9e-4f8e-4f43-9a55-7f3e6f0b2a01";

	static final String REPORT = "/care-reports/2f0f3f62-2a38-4b0c-8f58-0d3a4f0e9b02";

	private Samples() {
	}

	static Browser lifecare(Partner partner) {
		return new Browser(partner.url() + Lifecare.BASE, "domain=kommun&key=hemlig", Map.of("Idempotency-Key", "k1"));
	}

	static Browser prator(Partner partner) {
		return new Browser(partner.url() + Prator.BASE, "",
				Map.of("X-Care-Unit-HsaId", "SE1", "X-Care-Giver-HsaId", "SE2", "Idempotency-Key", "k1"));
	}

	static Browser plain(Partner partner) {
		return new Browser(partner.url(), "", Map.of());
	}

	static int lookUp(Browser lifecare, String personId) {
		return lifecare.post("/care-contact/v1/client_lookups", "{\"personId\":\"" + personId + "\"}")
			.json()
			.path("clientId")
			.intValue();
	}

	static String card(String name, long seq) {
		return """
				{"main":{"name":"%s","title":"undersköterska","phone":"0455-30 00 01","roleName":"fast omsorgskontakt",
				"validFrom":"2026-11-02"},"groupCovers":false,"asOf":"2026-11-02T08:15:00Z",
				"eventId":"0b8f4a52-6b0f-4d1e-9c55-1f0a3f0f7f11","seq":%d}""".formatted(name, seq);
	}

	/** MAIN is away, or both are. */
	static String absentCard(boolean deputyToo) {
		return """
				{"main":{"name":"Anna Berg","title":"undersköterska","roleName":"fast omsorgskontakt",
				"validFrom":"2026-11-02","away":true},"deputy":{"name":"Lars Ek","title":"undersköterska",
				"roleName":"vice fast omsorgskontakt","validFrom":"2026-11-02","away":%s},"groupCovers":%s,
				"asOf":"2026-11-02T08:15:00Z","eventId":"0b8f4a52-6b0f-4d1e-9c55-1f0a3f0f7f11","seq":7}"""
			.formatted(deputyToo, deputyToo);
	}

	static String message(int clientId, String text) {
		return """
				{"unitId":"hemtjanst-centrum","recipient":"PLANNERS","category":"ABSENCE","priority":"URGENT",
				"clientId":%d,"subject":"Frånvaro","text":"%s","occurredAt":"2026-11-02T13:02:11Z"}"""
			.formatted(clientId, text);
	}

	static String note(int clientId, String text) {
		return """
				{"occurrenceTimeUtc":"2026-11-02T08:15:00Z","text":"%s","clientId":%d,"providerUnitId":"hemtjanst-centrum",
				"headlineId":1,"createdPersonnelId":"staff-17","createdPersonnelTitle":"undersköterska"}"""
			.formatted(text, clientId);
	}

	static String consent(String state) {
		return """
				{"person":{"identityNumber":"%s"},"kind":"CARE_REPORT","state":"%s","validFrom":"2026-11-02T08:15:00Z",
				"by":"CLIENT","registeredBy":{"id":"staff-17","name":"Anna Berg"}}""".formatted(ELSA, state);
	}

	static String report() {
		return """
				{"person":{"identityNumber":"%s"},"heading":"Fast omsorgskontakt","text":"Äter sämre.",
				"writtenAt":"2026-11-10T10:30:00Z","author":{"name":"Anna Berg","title":"undersköterska"}}"""
			.formatted(ELSA);
	}

}

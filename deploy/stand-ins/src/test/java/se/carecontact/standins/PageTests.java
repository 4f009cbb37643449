package se.carecontact.standins;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.partner.Partner;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests {

	@Test
	void a_clients_card_shows_contact_and_notes_escaped_and_no_identity_number(@TempDir Path folder) {
		try (StandIns standIns = start(folder)) {
			Browser lifecare = new Browser(standIns.lifecare().url() + "/WE.EC.Integration.Host",
					"domain=local&key=local-lifecare-key", Map.of("Idempotency-Key", "k1"));
			int elsa = Samples.lookUp(lifecare, Samples.ELSA);
			lifecare.put("/care-contact/v1/clients/" + elsa + "/care_contacts", Samples.card("Anna <b>Berg</b>", 1));
			lifecare.post("/api/v2/provider_notes", Samples.note(elsa, "Erbjuden & nöjd"));
			lifecare.post("/care-contact/v1/messages", Samples.message(elsa, "Inlagd på sjukhus"));

			Browser pages = Samples.plain(standIns.lifecare());
			assertThat(pages.get("/pages/client/" + elsa).body()).contains("Anna &lt;b&gt;Berg&lt;/b&gt;")
				.contains("0455-30 00 01")
				.contains("Erbjuden &amp; nöjd")
				.contains("Journal: Fast omsorgskontakt")
				.doesNotContain(Samples.ELSA);
			assertThat(pages.get("/pages/clients").body()).contains("19360412-****").doesNotContain(Samples.ELSA);
			assertThat(pages.get("/pages/planner-inbox").body()).contains("Inlagd på sjukhus");
			assertThat(pages.get("/pages/quality-nurse-inbox").body()).contains("Inga meddelanden än.");
			assertThat(pages.get("/pages/care-manager-inbox").body()).contains("Inga meddelanden än.");
			lifecare.with("Idempotency-Key", "k9")
				.post("/care-contact/v1/messages",
						Samples.message(elsa, "Behöver mer hjälp")
							.replace("PLANNERS", "CARE_MANAGER")
							.replaceFirst("\"category\": ?\"[A-Z_]+\"", "\"category\":\"FOLLOW_UP\""));
			assertThat(pages.get("/pages/care-manager-inbox").body()).contains("Behöver mer hjälp")
				.contains("Uppföljning");
		}
	}

	@Test
	void a_clients_card_shows_who_is_away_and_who_covers(@TempDir Path folder) {
		try (StandIns standIns = start(folder)) {
			Browser lifecare = new Browser(standIns.lifecare().url() + "/WE.EC.Integration.Host",
					"domain=local&key=local-lifecare-key", Map.of("Idempotency-Key", "k1"));
			String elsa = String.valueOf(Samples.lookUp(lifecare, Samples.ELSA));
			String card = "/care-contact/v1/clients/" + elsa + "/care_contacts";
			Browser pages = Samples.plain(standIns.lifecare());

			lifecare.put(card, Samples.absentCard(false));
			assertThat(pages.get("/pages/client/" + elsa).body()).contains("Ordinarie är frånvarande: Lars Ek täcker.")
				.contains("Ordinarie: Anna Berg (frånvarande)")
				.contains("Vice: Lars Ek<");
			lifecare.with("Idempotency-Key", "k2").put(card, Samples.absentCard(true));
			assertThat(pages.get("/pages/client/" + elsa).body()).contains("arbetsgruppen täcker")
				.contains("Vice: Lars Ek (frånvarande)");
		}
	}

	@Test
	void the_nurse_sees_whether_consent_holds_now(@TempDir Path folder) {
		try (StandIns standIns = start(folder)) {
			Browser prator = Samples.prator(standIns.prator());
			prator.put(Samples.CONSENT, Samples.consent("GIVEN"));
			prator.put(Samples.REPORT, Samples.report());

			Browser pages = Samples.plain(standIns.prator());
			assertThat(pages.get("/pages/nurse-inbox").body()).contains("Äter sämre.").contains(">Gäller<");
			prator.post(Samples.CONSENT + "/withdrawal", "{\"withdrawnAt\":\"2026-11-20T09:00:00Z\"}");

			assertThat(pages.get("/pages/nurse-inbox").body()).contains(">Gäller inte<");
			assertThat(pages.get("/pages/consents").body()).contains("Återkallat").doesNotContain(Samples.ELSA);
		}
	}

	@Test
	void the_region_names_a_contact_on_a_page(@TempDir Path folder) {
		try (StandIns standIns = start(folder)) {
			Browser pages = Samples.plain(standIns.primaryCare());
			Browser.Reply named = pages.form("/pages/permanent-contacts",
					Map.of("identityNumber", Samples.ELSA, "code", "2", "name", "Dr Olof Lind", "profession", "läkare",
							"phone", "", "organisation", "Vårdcentralen Trossö"));

			assertThat(named.status()).isEqualTo(303);
			assertThat(pages.get("/pages/care-teams").body()).contains("Dr Olof Lind")
				.contains("fast läkarkontakt")
				.contains("Vårdcentralen Trossö")
				.doesNotContain(Samples.ELSA);
		}
	}

	@Test
	void every_page_of_every_system_opens_and_home_leads_to_one(@TempDir Path folder) {
		try (StandIns standIns = start(folder)) {
			for (Partner partner : new Partner[] { standIns.lifecare(), standIns.prator(), standIns.primaryCare() }) {
				Browser pages = Samples.plain(partner);
				String home = pages.get("/").header("Location");
				String menu = pages.get(home).body();
				Stream<String> links = menu.lines()
					.flatMap((line) -> Stream.of(line.split("href=\"")).skip(1))
					.map((link) -> link.substring(0, link.indexOf('"')))
					.filter((link) -> link.startsWith("/pages/"));
				assertThat(links).hasSizeGreaterThan(1)
					.allSatisfy((link) -> assertThat(pages.get(link).status()).isEqualTo(200));
			}
		}
	}

	private static StandIns start(Path folder) {
		return StandIns.start(StandInsSettings.from(Map.of("STANDINS_DATA_FOLDER", folder.toString(),
				"STANDINS_LIFECARE_PORT", "0", "STANDINS_PRATOR_PORT", "0", "STANDINS_PRIMARY_CARE_PORT", "0")));
	}

}

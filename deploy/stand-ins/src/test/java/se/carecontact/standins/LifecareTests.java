package se.carecontact.standins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;

import static org.assertj.core.api.Assertions.assertThat;

class LifecareTests {

	private Partner lifecare;

	private Browser browser;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		this.lifecare = Lifecare.start(PartnerSettings.of(0, this.folder), "kommun", "hemlig");
		this.browser = Samples.lifecare(this.lifecare);
	}

	@AfterEach
	void stop() {
		this.lifecare.close();
	}

	@Test
	void the_same_person_always_has_the_same_client_id() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		int amira = Samples.lookUp(this.browser, Samples.AMIRA_COORDINATION);

		assertThat(amira).isNotEqualTo(elsa);
		assertThat(Samples.lookUp(this.browser, Samples.ELSA)).isEqualTo(elsa);
	}

	@Test
	void the_same_key_again_has_no_second_effect_and_the_first_answer() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);

		String first = this.browser.post("/care-contact/v1/messages", Samples.message(elsa, "Inlagd")).body();
		Browser.Reply second = this.browser.post("/care-contact/v1/messages", Samples.message(elsa, "Inlagd"));

		assertThat(second.status()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first);
		assertThat(effects()).containsExactly(Effect.READ, Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void an_older_card_never_replaces_a_newer() {
		String card = "/care-contact/v1/clients/" + Samples.lookUp(this.browser, Samples.ELSA) + "/care_contacts";

		this.browser.with("Idempotency-Key", "new").put(card, Samples.card("Eva Nyman", 9));
		Browser.Reply late = this.browser.with("Idempotency-Key", "old").put(card, Samples.card("Anna Berg", 8));

		assertThat(late.status()).isEqualTo(200);
		assertThat(late.json().at("/main/name").stringValue()).isEqualTo("Eva Nyman");
		assertThat(effects()).endsWith(Effect.APPLIED, Effect.STALE);
	}

	@Test
	void the_journal_tells_who_stands_on_the_card_and_who_of_them_is_away() {
		String card = "/care-contact/v1/clients/" + Samples.lookUp(this.browser, Samples.ELSA) + "/care_contacts";
		String both = Samples.absentCard(false).replace("\"away\":true", "\"away\":false");

		this.browser.with("Idempotency-Key", "main").put(card, Samples.card("Anna Berg", 1));
		this.browser.with("Idempotency-Key", "both").put(card, both);
		Browser.Reply covered = this.browser.with("Idempotency-Key", "covered").put(card, Samples.absentCard(false));
		this.browser.with("Idempotency-Key", "group").put(card, Samples.absentCard(true));

		assertThat(covered.json().at("/main/away").booleanValue()).isTrue();
		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::about)
			.containsExactly("main", "main+deputy", "main(away)+deputy", "main(away)+deputy(away) group covers");
	}

	@Test
	void a_note_has_no_key_so_two_posts_make_two_notes() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);

		this.browser.post("/api/v2/provider_notes", Samples.note(elsa, "Erbjuden.\\nRef: e-1"));
		this.browser.without("Idempotency-Key")
			.post("/api/v2/provider_notes", Samples.note(elsa, "Erbjuden.\\nRef: e-1"));

		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::eventId).containsExactly("k1", "e-1");
		assertThat(this.browser.get("/api/v2/provider_notes?q=ClientId%3D" + elsa).json()).hasSize(2);
	}

	@Test
	void a_deleted_note_is_only_seen_by_whoever_asks_for_changes() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		Instant before = Instant.now().minusSeconds(60);
		int note = this.browser.post("/api/v2/provider_notes", Samples.note(elsa, "Fel brukare"))
			.json()
			.path("Id")
			.intValue();

		Samples.plain(this.lifecare).send("DELETE", "/_standin/notes/" + note, null);

		String list = "/api/v2/provider_notes?q=ClientId%3D" + elsa;
		assertThat(this.browser.get(list).json()).isEmpty();
		assertThat(this.browser.get(list + "&gt=" + before).json().path(0).path("Deleted").booleanValue()).isTrue();
	}

	@Test
	void notes_come_in_pages() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		for (int number = 1; number <= 5; number++) {
			this.browser.post("/api/v2/provider_notes", Samples.note(elsa, "Nummer " + number));
		}

		var page = this.browser.get("/api/v2/provider_notes?q=ClientId%3D" + elsa + "&limit=2&offset=2").json();

		assertThat(page.valueStream().map((note) -> note.path("Text").stringValue())).containsExactly("Nummer 3",
				"Nummer 4");
	}

	@Test
	void an_inactive_heading_is_refused_with_its_field() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);

		Browser.Reply reply = this.browser.post("/api/v2/provider_notes",
				Samples.note(elsa, "Text").replace("\"headlineId\":1", "\"headlineId\":12"));

		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.json().path("field").stringValue()).isEqualTo("headlineId");
	}

	@Test
	void the_vendors_contacts_show_who_is_on_the_card() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		this.browser.put("/care-contact/v1/clients/" + elsa + "/care_contacts", Samples.card("Anna Berg", 1));

		var rows = this.browser.get("/api/v1/contacts?q=ClientId%3D" + elsa).json();

		assertThat(rows).hasSize(1);
		assertThat(rows.at("/0/Relation").stringValue()).isEqualTo("fast omsorgskontakt");
	}

	@Test
	void a_refusal_names_the_field_and_never_repeats_what_was_sent() {
		Browser.Reply reply = this.browser.post("/care-contact/v1/client_lookups", "{\"personId\":\"19360412-2386\"}");

		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.json().path("field").stringValue()).isEqualTo("personId");
		assertThat(reply.body()).doesNotContain("2386");
	}

	private List<Effect> effects() {
		return this.lifecare.journal().entries().stream().map(JournalEntry::effect).toList();
	}

}

package se.carecontact.standins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTests {

	@TempDir
	private Path folder;

	private Partner lifecare;

	private Browser browser;

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
	void whoever_has_an_answer_finds_the_call_in_the_journals_file() throws IOException {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		for (int number = 1; number <= 20; number++) {
			this.browser.with("Idempotency-Key", "event-" + number)
				.with("X-Seq", String.valueOf(number))
				.post("/care-contact/v1/messages", Samples.message(elsa, "Nummer " + number));

			assertThat(Files.readString(this.folder.resolve("journal.jsonl"))).contains("\"event-" + number + "\"");
		}
		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::seq)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
	}

	@Test
	void calls_at_the_same_time_all_get_a_place() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);

		IntStream.range(0, 40)
			.mapToObj((number) -> CompletableFuture
				.supplyAsync(() -> this.browser.with("Idempotency-Key", "event-" + number)
					.post("/care-contact/v1/messages", Samples.message(elsa, "Text"))))
			.toList()
			.forEach((call) -> assertThat(call.join().status()).isEqualTo(201));

		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::eventId)
			.doesNotHaveDuplicates()
			.hasSize(40);
		assertThat(this.lifecare.journal().entries()).extracting(JournalEntry::index)
			.containsExactlyElementsOf(IntStream.rangeClosed(0, 40).boxed().toList());
	}

	@Test
	void whoever_waits_for_the_next_entry_gets_it_when_it_comes() {
		Browser admin = Samples.plain(this.lifecare);
		CompletableFuture<String> waiting = CompletableFuture
			.supplyAsync(() -> admin.get("/_standin/journal?since=0&wait=15000").body());

		Samples.lookUp(this.browser, Samples.ELSA);

		assertThat(waiting.join()).contains("lookUpClient");
		assertThat(admin.get("/_standin/journal?since=1").body()).isEmpty();
	}

	@Test
	void the_journal_and_its_paths_hold_no_identity_number() {
		Samples.lookUp(this.browser, Samples.ELSA);
		this.browser.get("/care-contact/v1/clients/" + Samples.ELSA + "/care_contacts");
		this.browser.get("/api/v2/provider_notes?q=PersonId%3D" + Samples.ELSA);

		assertThat(Samples.plain(this.lifecare).get("/_standin/journal").body()).doesNotContain(Samples.ELSA)
			.contains("***");
	}

	@Test
	void wrong_key_and_unknown_paths_are_journalled_as_refused() {
		assertThat(Samples.plain(this.lifecare).get(Lifecare.BASE + "/api/v1/provider_headlines").status())
			.isEqualTo(401);
		assertThat(this.browser.get("/api/v1/nothing").status()).isEqualTo(404);
		assertThat(this.browser.send("DELETE", "/api/v1/provider_headlines", null).status()).isEqualTo(405);

		assertThat(this.lifecare.journal().entries()).extracting(JournalEntry::status).containsExactly(401, 404, 405);
	}

	@Test
	void a_restart_with_the_same_folder_shows_the_same_cards_and_goes_on_with_the_journal() {
		int elsa = Samples.lookUp(this.browser, Samples.ELSA);
		String card = "/care-contact/v1/clients/" + elsa + "/care_contacts";
		this.browser.put(card, Samples.card("Anna Berg", 3));
		String before = this.browser.get(card).body();

		restart();

		assertThat(this.browser.get(card).body()).isEqualTo(before);
		assertThat(Samples.lookUp(this.browser, Samples.ELSA)).isEqualTo(elsa);
		assertThat(this.browser.put(card, Samples.card("Anna Berg", 3)).status()).isEqualTo(200);
		assertThat(this.lifecare.journal().entries()).hasSize(6)
			.last()
			.extracting(JournalEntry::effect)
			.hasToString("REPEAT");
	}

	@Test
	void a_line_torn_by_a_crash_is_cut_off() throws IOException {
		Samples.lookUp(this.browser, Samples.ELSA);
		this.lifecare.close();
		Files.writeString(this.folder.resolve("journal.jsonl"), "{\"index\":1,\"arriv", StandardOpenOption.APPEND);
		Files.writeString(this.folder.resolve("state.jsonl"), "{\"change\":\"no", StandardOpenOption.APPEND);

		restart();
		Samples.lookUp(this.browser, Samples.AMIRA_COORDINATION);

		assertThat(this.lifecare.journal().entries()).extracting(JournalEntry::index).containsExactly(0, 1);
	}

	private void restart() {
		this.lifecare.close();
		start();
	}

}

package se.carecontact.standins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fault;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class FaultTests {

	private static final String MESSAGES = "/care-contact/v1/messages";

	private Partner lifecare;

	private Browser browser;

	private int elsa;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.lifecare = Lifecare.start(PartnerSettings.of(0, folder), "kommun", "hemlig");
		this.browser = Samples.lifecare(this.lifecare);
		this.elsa = Samples.lookUp(this.browser, Samples.ELSA);
	}

	@AfterEach
	void stop() {
		this.lifecare.close();
	}

	@Test
	void when_down_the_connection_closes_without_an_answer_and_nothing_is_journalled() {
		this.lifecare.fault(Fault.of(FaultMode.DOWN));

		assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
		assertThat(this.lifecare.journal().size()).isEqualTo(1);
	}

	@Test
	void pages_and_admin_answer_also_when_down_and_bring_it_back() {
		Browser admin = Samples.plain(this.lifecare);
		admin.put("/_standin/fault", "{\"mode\":\"DOWN\"}");

		assertThat(admin.get("/pages/faults").body()).contains("Ligger nere");
		assertThat(admin.get("/_standin/journal").status()).isEqualTo(200);
		admin.form("/pages/faults", Map.of("mode", "NONE", "delayMillis", "", "times", ""));

		assertThat(admin.get("/_standin/fault").json().path("mode").stringValue()).isEqualTo("NONE");
		assertThat(sendUnchecked().status()).isEqualTo(201);
	}

	@Test
	void apply_then_drop_has_its_effect_and_a_repeat_has_no_second() {
		this.lifecare.fault(Fault.of(FaultMode.APPLY_THEN_DROP, 1));

		assertThatExceptionOfType(IOException.class).isThrownBy(this::send);
		assertThat(sendUnchecked().status()).isEqualTo(200);
		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::effect, JournalEntry::status)
			.containsExactly(tuple(Effect.APPLIED, 0), tuple(Effect.REPEAT, 200));
	}

	@Test
	void doubled_calls_arrive_twice_and_the_key_keeps_the_effect_single() {
		this.lifecare.fault(Fault.of(FaultMode.DOUBLE));

		sendUnchecked();

		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::effect)
			.containsExactly(Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void a_call_that_hangs_is_let_go_when_the_switch_is_moved_and_had_no_effect() {
		this.lifecare.fault(Fault.of(FaultMode.HANG));
		CompletableFuture<Browser.Reply> hanging = CompletableFuture.supplyAsync(this::sendUnchecked);
		Awaitility.await().until(() -> this.lifecare.journal().size() == 2);

		this.lifecare.fault(Fault.NONE);

		assertThat(hanging).failsWithin(Duration.ofSeconds(10));
		assertThat(this.lifecare.journal().entries().getLast().effect()).isEqualTo(Effect.REFUSED);
		assertThat(sendUnchecked().status()).isEqualTo(201);
	}

	@Test
	void the_journal_tells_how_many_calls_were_there_at_once() {
		this.lifecare.fault(new Fault(FaultMode.HANG, null, null, 1));
		CompletableFuture<Browser.Reply> hanging = CompletableFuture.supplyAsync(this::sendUnchecked);
		Awaitility.await().until(() -> this.lifecare.journal().size() == 2);
		sendUnchecked();
		this.lifecare.fault(Fault.NONE);
		assertThat(hanging).failsWithin(Duration.ofSeconds(10));
		sendUnchecked();

		assertThat(this.lifecare.journal().since(1)).extracting(JournalEntry::atOnce).containsExactly(1, 2, 1);
	}

	@Test
	void a_slow_call_is_answered_in_the_end() {
		this.lifecare.fault(new Fault(FaultMode.SLOW, 50L, null, null));

		assertThat(sendUnchecked().status()).isEqualTo(201);
		assertThat(this.lifecare.journal().entries().getLast().fault()).isEqualTo(FaultMode.SLOW);
	}

	@Test
	void a_fault_can_strike_one_operation_and_pass_after_so_many_calls() {
		Samples.plain(this.lifecare)
			.put("/_standin/fault", "{\"mode\":\"ERROR_500\",\"operation\":\"sendMessage\",\"times\":2}");

		assertThat(this.browser.get("/api/v1/provider_headlines").status()).isEqualTo(200);
		assertThat(sendUnchecked().status()).isEqualTo(500);
		assertThat(sendUnchecked().status()).isEqualTo(500);
		assertThat(sendUnchecked().status()).isEqualTo(201);
	}

	@Test
	void a_fault_that_makes_no_sense_is_refused() {
		Browser admin = Samples.plain(this.lifecare);

		assertThat(admin.put("/_standin/fault", "{\"mode\":\"TIRED\"}").status()).isEqualTo(400);
		assertThat(admin.put("/_standin/fault", "{\"mode\":\"SLOW\",\"times\":0}").status()).isEqualTo(400);
		assertThat(this.lifecare.fault()).isEqualTo(Fault.NONE);
	}

	private Browser.Reply send() throws IOException {
		return this.browser.request("POST", MESSAGES, Samples.message(this.elsa, "Inlagd"), Duration.ofSeconds(20));
	}

	private Browser.Reply sendUnchecked() {
		return this.browser.post(MESSAGES, Samples.message(this.elsa, "Inlagd"));
	}

}

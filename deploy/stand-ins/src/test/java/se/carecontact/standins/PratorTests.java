package se.carecontact.standins;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.prator.Prator;

import static org.assertj.core.api.Assertions.assertThat;

class PratorTests {

	private Partner prator;

	private Browser browser;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		this.prator = Prator.start(PartnerSettings.of(0, this.folder));
		this.browser = Samples.prator(this.prator);
	}

	@AfterEach
	void stop() {
		this.prator.close();
	}

	@Test
	void a_report_without_consent_is_refused_and_may_be_sent_again_once_there_is_one() {
		assertThat(postReport()).isEqualTo("REFUSED");
		this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));

		assertThat(postReport()).isEqualTo("ACCEPTED");
		assertThat(this.prator.journal().entries()).extracting(JournalEntry::about)
			.containsExactly("REFUSED NO_CONSENT", "CARE_REPORT GIVEN", "ACCEPTED");
	}

	@Test
	void a_declined_consent_lets_no_report_in() {
		this.browser.put(Samples.CONSENT, Samples.consent("DECLINED"));

		assertThat(postReport()).isEqualTo("REFUSED");
	}

	@Test
	void after_a_withdrawal_no_report_is_let_in() {
		this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));
		this.browser.post(Samples.CONSENT + "/withdrawal", "{\"withdrawnAt\":\"2026-11-20T09:00:00Z\"}");

		assertThat(postReport()).isEqualTo("REFUSED");
	}

	@Test
	void the_same_report_again_gets_the_first_receipt_even_after_a_withdrawal() {
		this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));
		String first = this.browser.put(Samples.REPORT, Samples.report()).body();
		this.browser.post(Samples.CONSENT + "/withdrawal", "{\"withdrawnAt\":\"2026-11-20T09:00:00Z\"}");

		assertThat(this.browser.put(Samples.REPORT, Samples.report()).body()).isEqualTo(first);
		assertThat(this.prator.journal().entries().getLast().effect()).isEqualTo(Effect.REPEAT);
	}

	@Test
	void a_consent_registered_or_withdrawn_twice_has_one_effect() {
		this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));
		Browser.Reply again = this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));
		String withdrawal = "{\"withdrawnAt\":\"2026-11-20T09:00:00Z\"}";
		this.browser.post(Samples.CONSENT + "/withdrawal", withdrawal);
		Browser.Reply withdrawnAgain = this.browser.post(Samples.CONSENT + "/withdrawal", withdrawal);

		assertThat(again.json().path("result").stringValue()).isEqualTo("ALREADYEXISTS");
		assertThat(withdrawnAgain.json().path("result").stringValue()).isEqualTo("ALREADYEXISTS");
		assertThat(this.prator.journal().entries()).extracting(JournalEntry::effect)
			.containsExactly(Effect.APPLIED, Effect.REPEAT, Effect.APPLIED, Effect.REPEAT);
	}

	@Test
	void a_late_receipt_is_pending_until_it_settles() {
		this.browser.put(Samples.CONSENT, Samples.consent("GIVEN"));
		Samples.plain(this.prator).put("/_standin/receipts", "{\"late\":true}");

		assertThat(postReport()).isEqualTo("PENDING");
		Samples.plain(this.prator).put("/_standin/receipts", "{\"late\":false}");

		assertThat(this.browser.get(Samples.REPORT).json().path("status").stringValue()).isEqualTo("ACCEPTED");
	}

	private String postReport() {
		return this.browser.put(Samples.REPORT, Samples.report()).json().path("status").stringValue();
	}

}

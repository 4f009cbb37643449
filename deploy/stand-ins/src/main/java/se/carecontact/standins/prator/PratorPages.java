package se.carecontact.standins.prator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.page.Html;
import se.carecontact.standins.page.Page;
import se.carecontact.standins.page.Table;
import se.carecontact.standins.partner.PageRoute;
import se.carecontact.standins.prator.PratorChange.By;
import se.carecontact.standins.prator.PratorChange.ConsentRegistered;
import se.carecontact.standins.prator.PratorChange.ReportReceived;
import se.carecontact.standins.prator.PratorChange.State;
import se.carecontact.standins.prator.PratorState.Consent;
import se.carecontact.standins.prator.PratorState.Report;

/** What the region's nurse sees. */
final class PratorPages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm")
		.withZone(ZoneId.of("Europe/Stockholm"));

	private final PratorState state;

	private final Clock clock;

	PratorPages(PratorState state, Clock clock) {
		this.state = state;
		this.clock = clock;
	}

	List<PageRoute> routes() {
		return List.of(new PageRoute("/pages/nurse-inbox", "Sjuksköterskans inkorg", (call) -> inbox()),
				new PageRoute("/pages/consents", "Samtycken", (call) -> consents()));
	}

	private Page inbox() {
		Instant now = this.clock.instant();
		Table table = new Table("Vårdrapporter, nyast först", "Mottagen", "Patient", "Rubrik", "Text", "Skriven av",
				"Kvittens", "Samtycke nu");
		for (Report report : this.state.reports()) {
			ReportReceived received = report.received();
			boolean holds = this.state.consentHolds(received.patientId(), now);
			table.row(TIME.format(received.receivedAt()), this.state.patient(received.patientId()).masked(),
					received.heading(), Html.lines(received.text()),
					"%s, %s, %s".formatted(received.authorName(), received.authorTitle(),
							TIME.format(received.writtenAt())),
					received.receiptId() + (report.pending() ? " (väntar)" : ""),
					Html.of("<span class=\"mark %s\">%s</span>", holds ? "good" : "refused",
							holds ? "Gäller" : "Gäller inte"));
		}
		return new Page("Prator", "Sjuksköterskans inkorg", table.orElse("Inga vårdrapporter än."), true);
	}

	private Page consents() {
		Table table = new Table("Samtycken, nyast först", "Patient", "Läge", "Från", "Till", "Uttryckt av",
				"Registrerat av");
		for (Consent consent : this.state.consents()) {
			ConsentRegistered registered = consent.registered();
			table.row(this.state.patient(registered.patientId()).masked(), status(consent),
					TIME.format(registered.validFrom()), time(registered.validUntil()), by(registered),
					registered.registeredBy());
		}
		return new Page("Prator", "Samtycken till vårdrapport", table.orElse("Inga samtycken än."), true);
	}

	private static Html status(Consent consent) {
		if (consent.withdrawnAt() != null) {
			return Html.of("<span class=\"mark refused\">Återkallat %s</span>", TIME.format(consent.withdrawnAt()));
		}
		return (consent.registered().state() == State.GIVEN) ? Html.of("<span class=\"mark good\">Givet</span>")
				: Html.of("<span class=\"mark refused\">Nekat</span>");
	}

	private static String by(ConsentRegistered registered) {
		return (registered.by() == By.CLIENT) ? "Den enskilde"
				: "Legal företrädare: " + registered.representativeName();
	}

	private static @Nullable String time(@Nullable Instant instant) {
		return (instant == null) ? null : TIME.format(instant);
	}

}

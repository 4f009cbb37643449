package se.carecontact.integration.planner;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.shared.AbsenceKind;
import se.carecontact.integration.text.SwedishText;

/** A client's absence in the planner's words. */
final class AbsenceText {

	private final Clock clock;

	AbsenceText(Clock clock) {
		this.clock = clock;
	}

	String reported(ClientAbsenceReported event) {
		return known("Brukaren är frånvarande. Planera om besöken.", event.getKind(), event.getAwayFrom(),
				event.getExpectedBack(), event.getNote(), event.getReportedBy().getName());
	}

	String changed(ClientAbsenceChanged event) {
		return known("Uppgifterna om brukarens frånvaro har ändrats. Detta gäller nu.", event.getKind(),
				event.getAwayFrom(), event.getExpectedBack(), event.getNote(), event.getReportedBy().getName());
	}

	String ended(ClientAbsenceEnded event) {
		return new SwedishText().line("Brukaren är åter. Besöken återupptas.")
			.line("Orsak till frånvaron", kind(event.getKind()))
			.line("Borta från", SwedishText.minute(event.getAwayFrom()))
			.line("Åter", SwedishText.minute(event.getBackAt()))
			.line("Rapporterat av", event.getReportedBy().getName())
			.toString();
	}

	String kind(AbsenceKind kind) {
		return switch (kind) {
			case HOSPITAL -> "Sjukhus";
			case SHORT_TERM_STAY -> "Korttidsvistelse";
			case TRAVEL -> "Resa";
			case WITH_RELATIVES -> "Hos anhöriga";
			case OTHER, UNKNOWN -> "Annan orsak";
		};
	}

	private String known(String first, AbsenceKind kind, Instant awayFrom, @Nullable Instant expectedBack,
			@Nullable String note, String reportedBy) {
		SwedishText text = new SwedishText().line(first);
		if (isOver(expectedBack)) {
			text.line(
					"Enligt uppgiften är frånvaron redan över när detta skickas. Kontrollera att besöken är återupptagna.");
		}
		return text.line("Orsak", kind(kind))
			.line("Borta från", SwedishText.minute(awayFrom))
			.line("Väntas åter", (expectedBack == null) ? "okänt" : SwedishText.minute(expectedBack))
			.line("Anteckning", note)
			.line("Rapporterat av", reportedBy)
			.toString();
	}

	/** Such as after the partner was away: it is sent all the same, and says so. */
	private boolean isOver(@Nullable Instant expectedBack) {
		return expectedBack != null && !expectedBack.isAfter(this.clock.instant());
	}

}

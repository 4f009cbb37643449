package se.carecontact.integration.text;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.RecordedHow;
import se.carecontact.events.shared.WithdrawalCause;

/** A change of consent in words, the same for the journal and for the quality nurse. */
public final class ConsentText {

	/** Consent was given. */
	public String given(ConsentGiven event) {
		Instant until = event.getValidUntil();
		SwedishText text = new SwedishText().line("Samtycke lämnat: " + kind(event.getKind()) + ".")
			.line("Gäller från", SwedishText.minute(event.getValidFrom()))
			.line("Gäller till", (until == null) ? "tills vidare" : SwedishText.minute(until));
		return expression(text, event.getExpression(), event.getRegisteredBy().getName());
	}

	/** Consent was asked for and declined. */
	public String declined(ConsentDeclined event) {
		SwedishText text = new SwedishText().line("Samtycke nekat: " + kind(event.getKind()) + ".")
			.line("Nekat", SwedishText.minute(event.getDeclinedAt()));
		return expression(text, event.getExpression(), event.getRegisteredBy().getName());
	}

	/** A given consent was withdrawn, or ended with the client's case. */
	public String withdrawn(ConsentWithdrawn event) {
		if (event.getCause() == WithdrawalCause.CASE_ENDED) {
			return new SwedishText()
				.line("Samtycke upphört: " + kind(event.getKind()) + ". Brukarens hemtjänst har avslutats.")
				.line("Upphörde", SwedishText.minute(event.getWithdrawnAt()))
				.toString();
		}
		SwedishText text = new SwedishText().line("Samtycke återkallat: " + kind(event.getKind()) + ".")
			.line("Återkallat", SwedishText.minute(event.getWithdrawnAt()));
		return expression(text, event.getExpression(), event.getRegisteredBy().getName());
	}

	/** What is consented to. */
	public String kind(ConsentKind kind) {
		return switch (kind) {
			case CARE_REPORT -> "vårdrapport till regionen";
			case RELATIVES -> "information till närstående";
			case SIP -> "samordnad individuell plan (SIP)";
			case PRIMARY_CARE -> "utbyte med primärvården";
			case UNKNOWN -> "okänt slag";
		};
	}

	private static String expression(SwedishText text, ConsentExpression expression, String registeredBy) {
		return text.line("Uttryckt av", grantor(expression.getBy(), expression.getRepresentativeName()))
			.line("Hur", how(expression.getRecordedHow()))
			.line("Registrerat av", registeredBy)
			.toString();
	}

	private static String grantor(ConsentGrantor by, @Nullable String representative) {
		return switch (by) {
			case CLIENT -> "brukaren";
			case LEGAL_REPRESENTATIVE ->
				"legal företrädare" + ((representative == null) ? "" : " (" + representative + ")");
			case UNKNOWN -> "okänt";
		};
	}

	private static String how(RecordedHow how) {
		return switch (how) {
			case ORAL -> "muntligt";
			case WRITTEN -> "skriftligt";
			case UNKNOWN -> "okänt";
		};
	}

}

package se.carecontact.integration.lifecare;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ContactChangeWishWithdrawn;
import se.carecontact.events.contact.ContactChangeWished;
import se.carecontact.events.contact.ContactNeedAssessed;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.OfferAnswer;
import se.carecontact.events.shared.StaffMember;
import se.carecontact.integration.text.SwedishText;

/**
 * Whether a client shall have a fast omsorgskontakt, and whom they wish for, in the
 * journal's words.
 */
final class NeedNoteText {

	String assessed(ContactNeedAssessed event) {
		return new SwedishText()
			.line(event.getObviouslyUnnecessary()
					? "Bedömning: fast omsorgskontakt är uppenbart obehövlig. Brukaren får en kontaktman."
					: "Bedömning: fast omsorgskontakt är inte uppenbart obehövlig.")
			.line("Skäl", event.getReason())
			.line("Bedömt", event.getAssessedOn().toString())
			.line("Bedömt av", event.getAssessedBy().getName())
			.toString();
	}

	String offerAnswered(ContactOfferAnswered event) {
		return new SwedishText().line("Erbjudande om fast omsorgskontakt besvarat: " + answer(event.getAnswer()) + ".")
			.line("Erbjudet", event.getOfferedOn().toString())
			.line("Besvarat", event.getAnsweredOn().toString())
			.line("Dokumenterat av", event.getDocumentedBy().getName())
			.toString();
	}

	String changeWished(ContactChangeWished event) {
		return new SwedishText().line("Brukaren önskar byta " + role(event.getRole()) + ".")
			.line("Önskemål framfört", event.getWishedOn().toString())
			.line("Önskar i stället", nameOrNull(event.getWishedStaff()))
			.line("Skäl", event.getReason())
			.line("Dokumenterat av", event.getRecordedBy().getName())
			.toString();
	}

	String changeWishWithdrawn(ContactChangeWishWithdrawn event) {
		return new SwedishText().line("Brukaren önskar inte längre byta " + role(event.getRole()) + ".")
			.line("Önskemål återtaget", event.getWithdrawnOn().toString())
			.line("Skäl", event.getReason())
			.line("Dokumenterat av", event.getRecordedBy().getName())
			.toString();
	}

	private static String answer(OfferAnswer answer) {
		return switch (answer) {
			case ACCEPTED -> "accepterat";
			case DECLINED -> "avböjt";
			case UNKNOWN -> "okänt svar";
		};
	}

	/** Not by the municipality's name of the role: the event does not tell it. */
	private static String role(ContactRole role) {
		return switch (role) {
			case MAIN, UNKNOWN -> "kontakt";
			case DEPUTY -> "vice";
		};
	}

	private static @Nullable String nameOrNull(@Nullable StaffMember staff) {
		return (staff == null) ? null : staff.getName();
	}

}

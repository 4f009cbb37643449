package se.carecontact.integration.lifecare;

import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.OfferAnswer;
import se.carecontact.integration.text.SwedishText;

/** Offers, duties and needs before a team meeting in the journal's words. */
final class NoteText {

	String offerAnswered(ContactOfferAnswered event) {
		return new SwedishText().line("Erbjudande om fast omsorgskontakt besvarat: " + answer(event.getAnswer()) + ".")
			.line("Erbjudet", event.getOfferedOn().toString())
			.line("Besvarat", event.getAnsweredOn().toString())
			.line("Dokumenterat av", event.getDocumentedBy().getName())
			.toString();
	}

	String mistaken(DocumentationMistaken event) {
		return new SwedishText().line("Felaktig uppgift: " + entry(event.getEntryKind()) + ". Uppgiften gäller inte.")
			.line("Uppgiftens dag", event.getHappenedOn().toString())
			.line("Orsak", event.getReason())
			.line("Markerat av", event.getMarkedBy().getName())
			.toString();
	}

	/** What was documented; a word of a newer sender is shown as it is. */
	private static String entry(String kind) {
		return switch (kind) {
			case "ASSESSED" -> "bedömning av behovet av fast omsorgskontakt";
			case "OFFERED" -> "erbjudande om fast omsorgskontakt";
			case "ANSWERED" -> "svar på erbjudande om fast omsorgskontakt";
			case "APPOINTED", "REPLACED" -> "utsedd kontakt";
			case "KIND_CHANGED" -> "ändring mellan fast omsorgskontakt och kontaktman";
			case "ENDED" -> "avslutat uppdrag som kontakt";
			case "COVERED", "GROUP_COVERS", "RETURNED" -> "frånvaro för kontakt";
			case "CHANGE_WISHED", "CHANGE_WISH_WITHDRAWN" -> "önskemål om byte av kontakt";
			case "TOLD_OF_RIGHT_TO_CHANGE" -> "information om rätten att byta kontakt";
			default -> kind;
		};
	}

	String dutyDone(DutyDone event) {
		return new SwedishText().line(duty(event.getKind()) + ".")
			.line("Utfört", event.getDoneOn().toString())
			.line("Anteckning", event.getNote())
			.line("Utfört av", event.getDoneBy().getName())
			.toString();
	}

	String teamMeetingNeed(TeamMeetingNeedNoted event) {
		return new SwedishText().line("Åtgärdsbehov inför teamträff:")
			.line(event.getText())
			.line("Teamträff", SwedishText.dayOrNull(event.getMeetingOn()))
			.line("Noterat av", event.getNotedBy().getName())
			.toString();
	}

	private static String answer(OfferAnswer answer) {
		return switch (answer) {
			case ACCEPTED -> "accepterat";
			case DECLINED -> "avböjt";
			case UNKNOWN -> "okänt svar";
		};
	}

	private static String duty(DutyKind kind) {
		return switch (kind) {
			case PRESENT_SELF -> "Kontakten har presenterat sig";
			case AGREE_INFORMATION_TO_RELATIVES -> "Överenskommelse om information till närstående gjord";
			case HOME_RISK_ASSESSMENT -> "Riskbedömning av hemmet som arbetsmiljö gjord";
			case SENIOR_ALERT -> "Riskbedömning i Senior alert gjord i dialog med sjuksköterska";
			case MONTHLY_JOURNAL_NOTE -> "Månadsanteckning";
			case CARE_MANAGER_FOLLOW_UP -> "Deltagit i biståndshandläggarens uppföljning";
			case SIP -> "Deltagit i samordnad individuell plan (SIP)";
			case HAND_BACK_BINDER -> "Pärmen återlämnad";
			case HAND_BACK_KEYS -> "Nycklarna återlämnade";
			case RETURN_AIDS -> "Hjälpmedlen återlämnade";
			case HAND_BACK_ALARM_KEYS -> "Larmnycklarna återlämnade genom teknikteamet";
			case WEEKLY_MEETING -> "Träffat brukaren, som har dagverksamhet";
			case YEARLY_UNIT_REVIEW -> "Årlig genomgång av brukarens kontakter gjord";
			case OFFER_CONTACT -> "Fast omsorgskontakt erbjuden";
			case APPOINT_CONTACT, NEW_CONTACT_AFTER_WISH -> "Kontakt utsedd";
			case OTHER, UNKNOWN -> "Uppgift utförd";
		};
	}

}

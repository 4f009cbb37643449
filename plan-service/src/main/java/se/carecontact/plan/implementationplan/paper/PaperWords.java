package se.carecontact.plan.implementationplan.paper;

import java.time.LocalDate;

import se.carecontact.plan.implementationplan.Agreement;

/**
 * The words of a paper in one of its forms.
 *
 * @param title the paper's title
 * @param draft what is said of a draft
 * @param part before which part of the decision it is for
 * @param writtenBy before who wrote it
 * @param goal before a goal
 * @param when before when it is done
 * @param howOften before how often it is done
 * @param byWhom before who does it
 * @param wish before how the client wants it
 * @param times before the times of the four weeks
 * @param clientsWords above the client's own words
 * @param conversation above the plan conversation
 * @param change above what the version changes
 * @param agreement above who agreed
 * @param followUp before the last day for the follow-up
 */
record PaperWords(String title, String draft, String part, String writtenBy, String goal, String when, String howOften,
		String byWhom, String wish, String times, String clientsWords, String conversation, String change,
		String agreement, String followUp) {

	private static final PaperWords USUAL = new PaperWords("Genomförandeplan", "Utkast, inte överenskommet", "Gäller",
			"Skriven av", "Mål", "När", "Hur ofta", "Av vem", "Önskemål", "Tider", "Brukarens egna ord",
			"Social planering", "Ändrat i denna version", "Överenskommelse", "Följs upp senast");

	private static final PaperWords PLAIN = new PaperWords("Din plan", "Planen är inte klar än", "Planen gäller",
			"Den som skrev planen", "Det här vill du", "När på dagen", "Hur ofta", "Vem som hjälper dig",
			"Så vill du ha det", "Tider", "Det här har du sagt", "Vi pratade om planen", "Det här är nytt i planen",
			"Ja till planen", "Vi pratar om planen igen senast den");

	static PaperWords of(Form form) {
		return switch (form) {
			case USUAL -> USUAL;
			case PLAIN -> PLAIN;
		};
	}

	/** A day, as staff write it or as one says it. */
	static String day(LocalDate day, Form form) {
		return (form == Form.PLAIN) ? PlainTimes.day(day) : day.toString();
	}

	/** Who agreed, in words. */
	static String agreed(Agreement agreement, Form form) {
		boolean plain = form == Form.PLAIN;
		String on = day(agreement.on(), form);
		return switch (agreement.by()) {
			case CLIENT ->
				plain ? "Du har sagt ja till planen. Det var den " + on + "." : "Brukaren godkände planen " + on + ".";
			case LEGAL_REPRESENTATIVE ->
				plain ? agreement.representativeName() + " har sagt ja till planen för dig. Det var den " + on + "."
						: "Legal företrädare, " + agreement.representativeName() + ", godkände planen " + on + ".";
			case NOT_GIVEN ->
				(plain ? "Ingen kunde säga ja till planen. Därför: " : "Godkännande kunde inte ges (" + on + "): ")
						+ agreement.notGivenReason();
		};
	}

}

package se.carecontact.plan.implementationplan.paper;

import se.carecontact.plan.implementationplan.Agreement;

/**
 * The words of a paper in one of its forms.
 *
 * @param title the paper's title
 * @param draft what is said of a draft
 * @param goal before a goal
 * @param when before when it is done
 * @param byWhom before who does it
 * @param wish before how the client wants it
 * @param times before the times of the four weeks
 * @param clientsWords above the client's own words
 * @param conversation above the plan conversation
 * @param change above what the version changes
 * @param agreement above who agreed
 * @param followUp before the last day for the follow-up
 */
record PaperWords(String title, String draft, String goal, String when, String byWhom, String wish, String times,
		String clientsWords, String conversation, String change, String agreement, String followUp) {

	private static final PaperWords USUAL = new PaperWords("Genomförandeplan", "Utkast, inte överenskommet", "Mål",
			"När", "Av vem", "Önskemål", "Tider", "Brukarens egna ord", "Social planering", "Ändrat i denna version",
			"Överenskommelse", "Följs upp senast");

	private static final PaperWords PLAIN = new PaperWords("Din plan", "Planen är inte klar än", "Det här vill du",
			"När vi kommer", "De som hjälper dig", "Så vill du ha det", "Tider", "Det här har du sagt",
			"Vi pratade om planen", "Det här är nytt i planen", "Ja till planen", "Vi pratar om planen igen senast");

	static PaperWords of(Form form) {
		return switch (form) {
			case USUAL -> USUAL;
			case PLAIN -> PLAIN;
		};
	}

	/** Who agreed, in words. */
	static String agreed(Agreement agreement, Form form) {
		boolean plain = form == Form.PLAIN;
		return switch (agreement.by()) {
			case CLIENT -> plain ? "Du har sagt ja till planen " + agreement.on() + "."
					: "Brukaren godkände planen " + agreement.on() + ".";
			case LEGAL_REPRESENTATIVE ->
				plain ? agreement.representativeName() + " har sagt ja till planen för dig " + agreement.on() + "."
						: "Legal företrädare, " + agreement.representativeName() + ", godkände planen " + agreement.on()
								+ ".";
			case NOT_GIVEN -> (plain ? "Ingen kunde säga ja till planen. Därför: "
					: "Godkännande kunde inte ges (" + agreement.on() + "): ") + agreement.notGivenReason();
		};
	}

}

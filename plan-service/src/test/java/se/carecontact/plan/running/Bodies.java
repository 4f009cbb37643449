package se.carecontact.plan.running;

import java.time.LocalDate;

/** Request bodies as a client of the API writes them. */
final class Bodies {

	private Bodies() {
	}

	static String draft() {
		return draft("g1", "g1", "Promenad runt kvarteret", conversationOn(RunningPlanService.TODAY.minusDays(2)));
	}

	static String draft(String goal, String activityGoal, String what, String conversation) {
		return """
				{"goals": ["%s"],
				 "activities": [{"goalId": "%s", "what": "%s", "when": "Förmiddag", "howOften": "Varje dag",
				   "byWhom": "Hemtjänsten", "wish": "Helst med rollatorn"}],
				 %s
				 "clientsWords": "Jag vill komma ut,\\näven när det regnar."}""".formatted(goal, activityGoal, what,
				conversation);
	}

	/** A draft whose walk has its place in the four weeks. */
	static String scheduled(String what, String week, String day, String at, int minutes) {
		return draft("g1", "g1", what, conversationOn(RunningPlanService.TODAY.minusDays(2))).replace("\"wish\"",
				"\"schedule\": [{\"weeks\": [%s], \"days\": [\"%s\"], \"at\": \"%s\", \"minutes\": %d}], \"wish\""
					.formatted(week, day, at, minutes));
	}

	static String followUp(LocalDate on, String goal, String conclusion, String more) {
		return followUp(on, goal).replace("\"conclusion\": \"KEEP\",",
				"\"conclusion\": \"%s\", %s".formatted(conclusion, more));
	}

	/** A draft of a version after the first. */
	static String changed(String goal, String activityGoal, String what, String conversation) {
		return draft(goal, activityGoal, what, conversation).replaceFirst("\\{",
				"{\"change\": {\"what\": \"Lunchen i stället för promenaden\", \"why\": \"Elsa orkar inte gå\"},");
	}

	static String conversationOn(LocalDate heldOn) {
		return """
				"conversation": {"heldOn": "%s", "participants": [{"name": "Elsa", "relation": "brukaren"},
				  {"name": "Karin", "relation": "dotter"}]},""".formatted(heldOn);
	}

	static String agreedByClient(LocalDate on) {
		return """
				{"agreedOn": "%s", "agreedBy": "CLIENT"}""".formatted(on);
	}

	static String followUp(LocalDate on, String goal) {
		return """
				{"followedUpOn": "%s", "reason": "SCHEDULED", "conclusion": "KEEP", "note": "Går bra",
				 "outcomes": [{"goalId": "%s", "outcome": "PARTLY_REACHED", "note": "Ute fyra dagar av sju"}]}"""
			.formatted(on, goal);
	}

}

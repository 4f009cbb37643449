package se.carecontact.contact.support;

import java.time.LocalDate;

/** Bodies as callers send them. */
public final class Json {

	private Json() {
	}

	public static String decision(String identityNumber, String unitId) {
		return decision(identityNumber, unitId, "NONE");
	}

	public static String decision(String identityNumber, String unitId, String protection) {
		return """
				{"client": {"identityNumber": "%s", "givenName": "Elsa", "familyName": "Lindgren",
				  "protectedIdentity": "%s"},
				 "unitId": "%s", "decidedOn": "2026-11-02", "startsOn": "2026-11-09",
				 "services": [{"code": "personlig-omvardnad", "minutesPerWeek": 420}, {"code": "inkop"}],
				 "goals": [{"goalId": "mal-1", "lifeArea": "Personlig vård", "text": "Klara morgonen i lugn takt"}],
				 "careManagerName": "Bo Handläggare"}""".formatted(identityNumber, protection, unitId);
	}

	public static String staff(String name, String title, String proof, String unitId) {
		return """
				{"name": "%s", "title": "%s", %s "unitId": "%s", "phone": "0455-30 30 00",
				 "weekendTeam": "A", "employedFrom": "2019-03-01"}""".formatted(name, title,
				(proof != null) ? "\"titleProof\": " + proof + "," : "", unitId);
	}

	public static String appointment(String staffId, LocalDate validFrom) {
		return "{\"staffId\": \"%s\", \"validFrom\": \"%s\"}".formatted(staffId, validFrom);
	}

	public static String consent(String kind, String state) {
		return "{\"kind\": \"%s\", \"state\": \"%s\", \"by\": \"CLIENT\", \"recordedHow\": \"ORAL\"}".formatted(kind,
				state);
	}

}

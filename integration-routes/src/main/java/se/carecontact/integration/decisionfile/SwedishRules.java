package se.carecontact.integration.decisionfile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** contact-service's refusals in the words of whoever wrote the file. */
final class SwedishRules {

	private static final Pattern PART = Pattern.compile("(services|goals)\\[(\\d{1,4})](?:\\.(\\w+))?");

	private static final Map<String, String> MESSAGES = Map.ofEntries(Map.entry("required", "Uppgiften saknas."),
			Map.entry("not-blank", "Uppgiften är tom."), Map.entry("not-empty", "Minst en insats ska beviljas."),
			Map.entry("identity-number", "Personnumret är inte ett giltigt person-, samordnings- eller reservnummer."),
			Map.entry("no-identity-number", "Här får inget som liknar ett personnummer stå."),
			Map.entry("reference",
					"Ska vara 1 till 64 bokstäver, siffror eller . _ : - och börja med bokstav eller siffra."),
			Map.entry("possible-date", "Datumet är inte rimligt."),
			Map.entry("format", "Uppgiften har inte rätt form; datum skrivs 2026-11-23 och minuter som heltal."),
			Map.entry("not-before-startsOn", "Slutdatumet får inte vara före startdatumet."),
			Map.entry("minutes-of-a-week", "Minuterna får inte vara fler än en vecka har."),
			Map.entry("max-length", "Texten är för lång."), Map.entry("max-entries", "För många insatser eller mål."),
			Map.entry("printable", "Texten har styrtecken."),
			Map.entry("no-doubles", "Samma insats eller mål står två gånger."),
			Map.entry("service-in-catalogue", "Insatsen finns inte i kommunens katalog."),
			Map.entry("decision-is-for-one-client", "Beslutet gäller redan en annan brukare."),
			Map.entry("decision-is-open", "Beslutet har avslutats och kan inte ändras."),
			Map.entry("own-unit", "Avsändaren får inte skicka beslut för enheten."),
			Map.entry("internal", "Tjänsten kunde inte ta emot beslutet; felet finns i dess logg."));

	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("decisionId", "beslutsid"),
			Map.entry("client.identityNumber", "personnummer"), Map.entry("client.givenName", "fornamn"),
			Map.entry("client.familyName", "efternamn"), Map.entry("client.protectedIdentity", "skydd"),
			Map.entry("unitId", "enhet"), Map.entry("decidedOn", "beslutsdatum"), Map.entry("startsOn", "startdatum"),
			Map.entry("endsOn", "slutdatum"), Map.entry("careManagerName", "handlaggare"),
			Map.entry("services", "insats"), Map.entry("services.code", "insats"),
			Map.entry("services.minutesPerWeek", "minuter_per_vecka"), Map.entry("goals", "mal"),
			Map.entry("goals.goalId", "mal_id"), Map.entry("goals.lifeArea", "livsomrade"),
			Map.entry("goals.text", "mal"));

	private SwedishRules() {
	}

	/** A refusal as a fault of the row it concerns. */
	static RowFault fault(FileDecision.Ready decision, DoorAnswer.Violation violation) {
		Matcher part = PART.matcher(violation.field());
		long row = decision.row();
		String field = violation.field();
		if (part.matches()) {
			var rows = "services".equals(part.group(1)) ? decision.serviceRows() : decision.goalRows();
			int place = Integer.parseInt(part.group(2));
			row = (place < rows.size()) ? rows.get(place) : row;
			field = part.group(1) + ((part.group(3) != null) ? "." + part.group(3) : "");
		}
		return new RowFault(row, FIELDS.getOrDefault(field, ""), violation.rule(),
				MESSAGES.getOrDefault(violation.rule(), "Bryter mot regeln " + violation.rule() + "."));
	}

}

package se.carecontact.integration.facade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.integration.facade.Persons.PersonNumber;
import se.carecontact.integration.primarycare.CareTeams;

/**
 * What a search asks for: one person, by identity number. A refusal never repeats what
 * was asked.
 */
final class SearchCriteria {

	/** How the person may be named; all mean the same. */
	private static final Set<String> PERSON = Set.of("subject:identifier", "patient:identifier", "subject.identifier",
			"patient.identifier");

	private static final String HINT = "A CareTeam is searched for by subject:identifier=<system>|<number> alone";

	private SearchCriteria() {
	}

	/**
	 * The person asked for.
	 * @throws InvalidRequestException if it is not exactly one, or not one that could be
	 */
	static PersonNumber person(Map<String, List<String>> parameters) {
		Map<String, List<String>> criteria = parameters.entrySet()
			.stream()
			.filter((entry) -> !QueryGuard.OF_THE_ANSWER.contains(entry.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		if (criteria.size() != 1 || !PERSON.containsAll(criteria.keySet())) {
			throw new InvalidRequestException(HINT + ".");
		}
		List<String> values = criteria.values().iterator().next();
		if (values.size() != 1) {
			throw new InvalidRequestException(HINT + ", of one person at a time.");
		}
		return parse(values.getFirst());
	}

	private static PersonNumber parse(String token) {
		int bar = token.indexOf('|');
		if (bar < 0) {
			throw new InvalidRequestException(HINT + "; the system is missing.");
		}
		IdentityKind kind = CareTeams.kindOf(token.substring(0, bar))
			.orElseThrow(() -> new InvalidRequestException(HINT
					+ "; the system is that of personnummer, samordningsnummer or nationelltReservnummer at http://electronichealth.se/identifier/."));
		String number = token.substring(bar + 1);
		if (!number.matches("[0-9A-Z]{12}")) {
			throw new InvalidRequestException(HINT + "; the number has twelve characters without separator.");
		}
		return new PersonNumber(kind, number);
	}

}

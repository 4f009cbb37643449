package se.carecontact.standins.primarycare;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/**
 * Searches by form body. A parameter it does not know is refused, never passed over: a
 * search that silently finds too much shows one person's data for another's.
 */
final class FhirSearch {

	private static final Set<String> SHAPING = Set.of("_count", "_include", "_include:iterate", "_sort");

	private final FhirStore store;

	private final FhirPaging paging;

	FhirSearch(FhirStore store, FhirPaging paging) {
		this.store = store;
		this.paging = paging;
	}

	Outcome search(Call call) {
		String type = Fhir.type(call.variable("type"));
		Map<String, List<String>> parameters = call.form();
		List<Stored> matches = candidates(type, parameters).stream().filter(filter(type, parameters)).toList();
		String patient = subject(parameters).map(this.store::patientId).findFirst().orElse(null);
		return new Outcome(this.paging.first(call, matches, parameters), Effect.READ, patient)
			.about(type + " " + matches.size());
	}

	private Collection<Stored> candidates(String type, Map<String, List<String>> parameters) {
		List<String> subject = subject(parameters).toList();
		return subject.isEmpty() ? this.store.all(type) : this.store.ofSubject(type, subject.getFirst());
	}

	private static Stream<String> subject(Map<String, List<String>> parameters) {
		return Stream.of("subject:identifier", "patient:identifier")
			.flatMap((name) -> parameters.getOrDefault(name, List.of()).stream());
	}

	private static Predicate<Stored> filter(String type, Map<String, List<String>> parameters) {
		Predicate<Stored> all = (stored) -> true;
		for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
			for (String value : parameter.getValue()) {
				all = all.and(filter(type, parameter.getKey(), value));
			}
		}
		return all;
	}

	private static Predicate<Stored> filter(String type, String name, String value) {
		boolean consent = type.equals("Consent");
		if (SHAPING.contains(name) || name.equals("subject:identifier") && !consent
				|| name.equals("patient:identifier") && consent) {
			return (stored) -> true;
		}
		return switch (name) {
			case "identifier" -> (stored) -> Identifiers.of(stored.resource()).contains(value);
			case "_id" -> (stored) -> stored.written().id().equals(value);
			case "category" ->
				(stored) -> categories(stored.resource()).stream().anyMatch((category) -> has(category, value));
			case "_lastUpdated" -> lastUpdated(value);
			default -> throw new Refusal(400, "not-supported", "The search parameter is not known here", name);
		};
	}

	private static List<CodeableConcept> categories(Resource resource) {
		return switch (resource) {
			case CareTeam careTeam -> careTeam.getCategory();
			case CarePlan carePlan -> carePlan.getCategory();
			case Consent consent -> consent.getCategory();
			default -> List.of();
		};
	}

	private static boolean has(CodeableConcept concept, String token) {
		int bar = token.indexOf('|');
		return (bar < 0) ? concept.getCoding().stream().anyMatch((coding) -> token.equals(coding.getCode()))
				: concept.hasCoding(token.substring(0, bar), token.substring(bar + 1));
	}

	private static Predicate<Stored> lastUpdated(String value) {
		Instant bound = instant(value);
		return switch (value.substring(0, 2)) {
			case "gt" -> (stored) -> stored.lastUpdated().isAfter(bound);
			case "ge" -> (stored) -> !stored.lastUpdated().isBefore(bound);
			case "lt" -> (stored) -> stored.lastUpdated().isBefore(bound);
			case "le" -> (stored) -> !stored.lastUpdated().isAfter(bound);
			default -> throw new Refusal(400, "invalid", "_lastUpdated needs gt, ge, lt or le", "_lastUpdated");
		};
	}

	private static Instant instant(String value) {
		try {
			return OffsetDateTime.parse(value.substring(Math.min(2, value.length()))).toInstant();
		}
		catch (DateTimeException ex) {
			throw new Refusal(400, "invalid", "_lastUpdated must be a date-time with an offset", "_lastUpdated");
		}
	}

}

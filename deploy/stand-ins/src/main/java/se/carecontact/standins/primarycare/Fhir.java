package se.carecontact.standins.primarycare;

import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Refusal;

/** Reads and writes FHIR JSON. */
final class Fhir {

	/** What identity numbers are told apart by; no such system may stand in a URL. */
	static final String PERSON_SYSTEM = "http://electronichealth.se/identifier/";

	static final Set<String> TYPES = Set.of("CareTeam", "PractitionerRole", "Practitioner", "Organization", "CarePlan",
			"Consent");

	static final FhirContext CONTEXT = FhirContext.forR4Cached();

	private Fhir() {
	}

	/**
	 * The body as a resource of the type; anything else is refused without quoting it.
	 */
	static <R extends Resource> R body(Call call, Class<R> type) {
		try {
			IBaseResource resource = parser().parseResource(call.text());
			if (type.isInstance(resource)) {
				return type.cast(resource);
			}
		}
		catch (DataFormatException | IllegalArgumentException ex) {
			// HAPI's message repeats the body's values.
		}
		throw new Refusal(400, "structure", "The body is not a %s".formatted(type.getSimpleName()), null);
	}

	static Resource parse(String json) {
		return (Resource) parser().parseResource(json);
	}

	static String encode(Resource resource) {
		return parser().encodeResourceToString(resource);
	}

	static Answer answer(int status, Resource resource) {
		return Answer.of(status, "application/fhir+json; charset=utf-8", encode(resource));
	}

	static String type(String type) {
		if (!TYPES.contains(type)) {
			throw new Refusal(404, "not-supported", "There is no such resource type here", null);
		}
		return type;
	}

	private static IParser parser() {
		return CONTEXT.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
	}

}

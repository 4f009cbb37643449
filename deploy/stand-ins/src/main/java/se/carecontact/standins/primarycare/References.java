package se.carecontact.standins.primarycare;

import java.util.List;

import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/** The literal references within a resource. */
final class References {

	private References() {
	}

	static List<Reference> of(Resource resource) {
		return Fhir.CONTEXT.newTerser()
			.getAllPopulatedChildElementsOfType(resource, Reference.class)
			.stream()
			.filter(Reference::hasReference)
			.filter((reference) -> !reference.getReference().startsWith("#"))
			.toList();
	}

	static @Nullable Stored find(FhirStore store, String literal) {
		int slash = literal.indexOf('/');
		return (slash < 0) ? null : store.get(literal.substring(0, slash), literal.substring(slash + 1));
	}

}

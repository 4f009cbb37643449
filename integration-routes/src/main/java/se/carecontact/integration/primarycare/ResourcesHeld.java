package se.carecontact.integration.primarycare;

import java.util.List;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;

import org.springframework.stereotype.Component;

/**
 * What the region's server holds of ours about a person, by our own identifiers; what
 * others wrote there is none of ours. Compared is what a resource says, without what a
 * server adds of its own: id, meta, narrative, and where a reference leads.
 */
@Component
class ResourcesHeld {

	private static final FhirContext CONTEXT = FhirContext.forR4Cached();

	private final ToPrimaryCare mapping;

	private final RegionSearch search;

	ResourcesHeld(ToPrimaryCare mapping, RegionSearch search) {
		this.mapping = mapping;
		this.search = search;
	}

	/** What the event tells, of these types. */
	List<Thing> told(Outbound outbound, Set<String> types) {
		return this.mapping.transactionFor(outbound)
			.bundle()
			.getEntry()
			.stream()
			.map(BundleEntryComponent::getResource)
			.filter((resource) -> types.contains(resource.fhirType()))
			.flatMap((resource) -> things(resource).stream())
			.toList();
	}

	/** What is held, of these types. */
	List<Thing> held(Outbound newest, Set<String> types, Asking asking) {
		return types.stream()
			.sorted()
			.flatMap((type) -> this.search.about(newest.client(), type, asking).stream())
			.flatMap((page) -> page.getEntry().stream())
			.map(BundleEntryComponent::getResource)
			.filter((resource) -> resource != null && types.contains(resource.fhirType()))
			.flatMap((resource) -> things(resource).stream())
			.toList();
	}

	private static List<Thing> things(Resource resource) {
		return identifiers(resource).stream()
			.filter((identifier) -> FhirCodes.OWN.equals(identifier.getSystem()))
			.limit(1)
			.map((identifier) -> Thing.of(resource.fhirType() + " " + identifier.getValue(), said(resource)))
			.toList();
	}

	private static List<Identifier> identifiers(Resource resource) {
		return switch (resource) {
			case CareTeam careTeam -> careTeam.getIdentifier();
			case CarePlan carePlan -> carePlan.getIdentifier();
			case Consent consent -> consent.getIdentifier();
			default -> List.of();
		};
	}

	private static String said(Resource resource) {
		Resource copy = resource.copy();
		copy.setId((String) null);
		copy.setMeta(null);
		if (copy instanceof DomainResource narrated) {
			narrated.setText(null);
		}
		CONTEXT.newTerser()
			.getAllPopulatedChildElementsOfType(copy, Reference.class)
			.forEach((reference) -> reference.setReference(null).setResource(null));
		return CONTEXT.newJsonParser().encodeResourceToString(copy);
	}

}

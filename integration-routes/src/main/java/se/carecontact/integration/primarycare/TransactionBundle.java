package se.carecontact.integration.primarycare;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hl7.fhir.r4.model.Bundle;

/**
 * One transaction of conditional updates: all takes effect or nothing, and the same again
 * changes nothing. A resource added twice stands there once.
 */
final class TransactionBundle {

	private final Map<OwnIdentifier, OwnResource> resources = new LinkedHashMap<>();

	/** Adds a resource and gives it back. */
	OwnResource add(OwnResource resource) {
		this.resources.putIfAbsent(resource.identifier(), resource);
		return resource;
	}

	Bundle bundle() {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		for (OwnResource own : this.resources.values()) {
			bundle.addEntry()
				.setFullUrl(own.identifier().urn())
				.setResource(own.resource())
				.getRequest()
				.setMethod(Bundle.HTTPVerb.PUT)
				.setUrl(own.identifier().search(own.resource().fhirType()));
		}
		return bundle;
	}

}

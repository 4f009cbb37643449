package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * A resource of ours with the identifier it is known by.
 *
 * @param identifier the identifier
 * @param resource the resource, holding that identifier
 */
record OwnResource(OwnIdentifier identifier, DomainResource resource) {

	/** A reference to it from within the same Bundle. */
	Reference reference() {
		return new Reference(this.identifier.urn());
	}

}

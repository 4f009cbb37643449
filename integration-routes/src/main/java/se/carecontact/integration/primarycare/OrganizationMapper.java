package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.Organization;
import se.carecontact.integration.delivery.CareEvent;

import org.springframework.stereotype.Component;

/** The client's home-care unit as an Organization. */
@Component
class OrganizationMapper {

	private final PrimaryCareProperties properties;

	OrganizationMapper(PrimaryCareProperties properties) {
		this.properties = properties;
	}

	OwnResource unitOf(CareEvent event) {
		OwnIdentifier identifier = OwnIdentifier.of("unit", event.municipalityId(), event.unitId());
		Organization organization = new Organization().setActive(true)
			.setName(this.properties.unitName(event.unitId()));
		organization.addIdentifier(identifier.identifier());
		String number = this.properties.organisationNumber();
		if (number != null && !number.isBlank()) {
			organization.addIdentifier().setSystem(FhirCodes.ORGANISATION_NUMBER).setValue(number);
		}
		return new OwnResource(identifier, organization);
	}

}

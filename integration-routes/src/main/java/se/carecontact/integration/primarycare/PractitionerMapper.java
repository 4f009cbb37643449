package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.Practitioner;
import se.carecontact.events.shared.StaffMember;

import org.springframework.stereotype.Component;

/**
 * A member of the staff as a Practitioner: name and HSA-id, nothing of the private
 * person.
 */
@Component
class PractitionerMapper {

	private final PrimaryCareProperties properties;

	PractitionerMapper(PrimaryCareProperties properties) {
		this.properties = properties;
	}

	OwnResource practitioner(String municipalityId, StaffMember staff) {
		OwnIdentifier identifier = OwnIdentifier.of("staff", municipalityId, staff.getStaffId());
		Practitioner practitioner = new Practitioner().setActive(true);
		practitioner.addIdentifier(identifier.identifier());
		if (staff.getHsaId() != null) {
			practitioner.addIdentifier().setSystem(this.properties.hsaIdSystem()).setValue(staff.getHsaId());
		}
		practitioner.addName().setText(staff.getName());
		return new OwnResource(identifier, practitioner);
	}

}

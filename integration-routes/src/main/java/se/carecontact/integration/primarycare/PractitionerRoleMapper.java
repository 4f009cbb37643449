package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.PractitionerRole;
import se.carecontact.events.shared.StaffMember;

import org.springframework.stereotype.Component;

/** What a member of the staff is at the unit, and how they are reached there. */
@Component
class PractitionerRoleMapper {

	OwnResource role(StaffMember staff, OwnResource practitioner, OwnResource unit) {
		OwnIdentifier identifier = OwnIdentifier.of("staff-at-unit", practitioner.identifier().uuid(),
				unit.identifier().uuid());
		PractitionerRole role = new PractitionerRole().setActive(true)
			.setPractitioner(practitioner.reference())
			.setOrganization(unit.reference())
			.addCode(new CodeableConcept().setText(staff.getTitle()));
		role.addIdentifier(identifier.identifier());
		if (staff.getPhone() != null) {
			role.addTelecom()
				.setSystem(ContactPoint.ContactPointSystem.PHONE)
				.setUse(ContactPoint.ContactPointUse.WORK)
				.setValue(staff.getPhone());
		}
		return new OwnResource(identifier, role);
	}

}

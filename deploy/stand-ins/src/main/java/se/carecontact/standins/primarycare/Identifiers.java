package se.carecontact.standins.primarycare;

import java.util.List;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A resource's identifiers, and its subject's, as {@code system|value}. */
final class Identifiers {

	private Identifiers() {
	}

	static List<String> of(Resource resource) {
		List<Identifier> identifiers = switch (resource) {
			case CareTeam careTeam -> careTeam.getIdentifier();
			case PractitionerRole role -> role.getIdentifier();
			case Practitioner practitioner -> practitioner.getIdentifier();
			case Organization organization -> organization.getIdentifier();
			case CarePlan carePlan -> carePlan.getIdentifier();
			case Consent consent -> consent.getIdentifier();
			default -> List.of();
		};
		return identifiers.stream().map(Identifiers::token).toList();
	}

	static List<String> ofSubject(Resource resource) {
		Reference subject = switch (resource) {
			case CareTeam careTeam -> careTeam.getSubject();
			case CarePlan carePlan -> carePlan.getSubject();
			case Consent consent -> consent.getPatient();
			default -> new Reference();
		};
		return subject.hasIdentifier() ? List.of(token(subject.getIdentifier())) : List.of();
	}

	private static String token(Identifier identifier) {
		return identifier.getSystem() + "|" + identifier.getValue();
	}

}

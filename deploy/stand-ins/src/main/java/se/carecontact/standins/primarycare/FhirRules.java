package se.carecontact.standins.primarycare;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import se.carecontact.standins.partner.Refusal;

/** The rules the server holds resources to; a breach is a 422. */
final class FhirRules {

	private FhirRules() {
	}

	static void check(Resource resource) {
		switch (resource) {
			case CareTeam careTeam -> check(careTeam);
			case CarePlan carePlan -> {
				require(carePlan.hasStatus() && carePlan.hasIntent(), "CarePlan needs status and intent");
				require(!Identifiers.ofSubject(carePlan).isEmpty(), "CarePlan needs a subject by identifier");
			}
			case Consent consent -> {
				require(consent.hasStatus() && consent.hasScope() && consent.hasCategory(),
						"Consent needs status, scope and category");
				require(consent.getPolicy().size() == 1 || consent.hasPolicyRule(), "Consent needs one policy");
				require(!Identifiers.ofSubject(consent).isEmpty(), "Consent needs a patient by identifier");
			}
			case PractitionerRole role ->
				require(role.hasPractitioner() || role.hasOrganization(), "PractitionerRole needs whose role it is");
			case Practitioner practitioner -> require(practitioner.hasName(), "Practitioner needs a name");
			case Organization organization -> require(organization.hasName() || organization.hasIdentifier(),
					"Organization needs a name or an identifier");
			default -> throw new Refusal(422, "not-supported", "There is no such resource type here", null);
		}
	}

	private static void check(CareTeam careTeam) {
		require(careTeam.hasStatus(), "CareTeam needs a status");
		if (careTeam.getCategory()
			.stream()
			.anyMatch((category) -> category.hasCoding(Codes.CATEGORY, "fast-kontakt"))) {
			require(!Identifiers.ofSubject(careTeam).isEmpty(), "A permanent contact needs a subject by identifier");
			require(careTeam.getParticipant().size() == 1, "A permanent contact has one participant");
			CareTeam.CareTeamParticipantComponent participant = careTeam.getParticipantFirstRep();
			require(participant.getRole().size() == 1 && participant.hasMember(),
					"The participant needs one role and a member");
		}
	}

	private static void require(boolean kept, String rule) {
		if (!kept) {
			throw new Refusal(422, "invariant", rule, null);
		}
	}

}

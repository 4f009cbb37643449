package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.carecontact.integration.identity.ClientIdentity;

/** The client as the region knows them: by identity number, in the body only. */
final class PatientReference {

	private PatientReference() {
	}

	static Reference to(ClientIdentity client) {
		return new Reference().setType("Patient")
			.setIdentifier(new Identifier().setSystem(system(client)).setValue(client.number().value()));
	}

	/** For a search's body: {@code system|value}. */
	static String token(ClientIdentity client) {
		return system(client) + "|" + client.number().value();
	}

	private static String system(ClientIdentity client) {
		return FhirCodes.PERSON + switch (client.kind()) {
			case PERSONAL_NUMBER -> "personnummer";
			case COORDINATION_NUMBER -> "samordningsnummer";
			case RESERVE_NUMBER -> "nationelltReservnummer";
			case UNKNOWN -> throw new IllegalArgumentException("The kind of the client's identity number is not known");
		};
	}

}

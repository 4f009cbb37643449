package se.carecontact.integration.primarycare;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.hl7.fhir.r4.model.Identifier;

/**
 * The identifier of a resource of ours: a UUID made of what the resource is about, so the
 * same thing always has the same one and a repeat finds what the first attempt wrote.
 * Never made of an identity number.
 *
 * @param uuid the identifier
 */
record OwnIdentifier(UUID uuid) {

	/**
	 * @param kind what kind of thing
	 * @param parts what tells it from others of its kind
	 */
	static OwnIdentifier of(String kind, Object... parts) {
		StringBuilder name = new StringBuilder("care-contact:").append(kind);
		for (Object part : parts) {
			name.append('\u0000').append(part);
		}
		return new OwnIdentifier(UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)));
	}

	/** As URN: the resource's place within a Bundle, and the identifier's value. */
	String urn() {
		return "urn:uuid:" + this.uuid;
	}

	Identifier identifier() {
		return new Identifier().setSystem(FhirCodes.OWN).setValue(urn());
	}

	/** The search that finds it, as it stands in a URL. */
	String search(String type) {
		return type + "?identifier=" + FhirCodes.OWN + "%7C" + urn();
	}

}

package se.carecontact.integration.primarycare;

import java.util.Set;

/** Code systems and identifier systems of Swedish FHIR, and the suite's own few. */
final class FhirCodes {

	static final String CARE_TEAM_CATEGORY = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";

	static final String PERMANENT_CONTACT = "fast-kontakt";

	static final String CONTACT_TYPE = "https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt";

	static final String CARE_PLAN_CATEGORY = "https://fhir.inera.se/CodeSystem/typeofcareplan-cs";

	static final String PERSON = "http://electronichealth.se/identifier/";

	static final String ORGANISATION_NUMBER = "urn:oid:2.5.4.97";

	/** HSA-ids as the Swedish base profile writes them, and as Inera does. */
	static final Set<String> HSA_ID = Set.of("urn:oid:1.2.752.29.4.19", "urn:oid:1.2.752.129.2.1.4.1");

	/** Identifiers of the suite's own are UUIDs, which need no system of their own. */
	static final String OWN = "urn:ietf:rfc:3986";

	/**
	 * Ours, since no national code tells a deputy from the contact: {@code main} or
	 * {@code deputy}.
	 */
	static final String RANK = "urn:care-contact:fhir:contact-rank";

	static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";

	static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

	static final String LOINC = "http://loinc.org";

	static final String SNOMED = "http://snomed.info/sct";

	private FhirCodes() {
	}

}

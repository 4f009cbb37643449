package se.carecontact.standins.primarycare;

import java.util.Map;

/** Code systems, and the words for their codes. */
final class Codes {

	static final String CATEGORY = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";

	static final String CONTACT_TYPE = "https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt";

	static final String HSA_ID = "urn:oid:1.2.752.29.4.19";

	static final String URI = "urn:ietf:rfc:3986";

	static final Map<String, String> CONTACT_TYPES = Map.of("1", "fast vårdkontakt", "2", "fast läkarkontakt", "3",
			"fast omsorgskontakt i hemtjänsten", "4", "övergripande fast kontakt");

	private Codes() {
	}

}

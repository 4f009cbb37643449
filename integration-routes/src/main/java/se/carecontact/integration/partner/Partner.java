package se.carecontact.integration.partner;

/** The systems outside. The id is the same in configuration, metrics and the ledger. */
public enum Partner {

	/** Lifecare: names of contacts, journal, messages to planners and quality nurse. */
	LIFECARE("lifecare"),

	/** The region's Prator: consents and care reports. */
	PRATOR("prator"),

	/** The region's primary care, over FHIR R4. */
	PRIMARY_CARE("primary-care");

	private final String id;

	Partner(String id) {
		this.id = id;
	}

	/** The id as it stands in configuration, metrics and the ledger. */
	public String id() {
		return this.id;
	}

	/**
	 * The partner with this id.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Partner of(String id) {
		for (Partner partner : values()) {
			if (partner.id.equals(id)) {
				return partner;
			}
		}
		throw new IllegalArgumentException("no partner '" + id + "'");
	}

}

package se.carecontact.contact.consent;

/** To what a client consents. */
public enum ConsentKind {

	/** Care report to the region's Prator. */
	CARE_REPORT,

	/** Information to relatives. */
	RELATIVES,

	/** Coordinated individual plan. */
	SIP,

	/** Exchange with primary care. */
	PRIMARY_CARE;

	/**
	 * Whether it lets something out to the region. Such a consent outlives the case by
	 * some days, so that the last care report, and that the contacts have ended, still
	 * arrive.
	 */
	public boolean isExchange() {
		return switch (this) {
			case CARE_REPORT, PRIMARY_CARE -> true;
			case RELATIVES, SIP -> false;
		};
	}

}

package se.carecontact.plan.platform;

/** What stands where the name of a person with protected identity must not. */
public final class Masked {

	/** In the stead of a name; contact-service writes the same in its events. */
	public static final String NAME = "Skyddade personuppgifter";

	private Masked() {
	}

}

package se.carecontact.integration.partner;

/** Takes the step that stands before a call, for tests that call nobody. */
public final class PartnerStep {

	private PartnerStep() {
	}

	/** As {@link PartnerHttp} does. */
	public static void take() {
		BeforeCall.take();
	}

}

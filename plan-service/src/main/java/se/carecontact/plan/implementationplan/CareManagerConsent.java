package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

/**
 * Consent to tell the care manager (biståndshandläggare) what a follow-up came to: needs
 * beyond the decision are the care manager's matter, and the client's to share.
 *
 * @param by who consented
 * @param on when
 */
public record CareManagerConsent(By by, LocalDate on) {

	/** Who may consent. */
	public enum By {

		/** The client. */
		CLIENT,
		/** God man or förvaltare. */
		LEGAL_REPRESENTATIVE

	}

}

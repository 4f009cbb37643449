package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.platform.Refused;

/**
 * Somebody agreed to a version of a plan.
 *
 * @param on when
 * @param by who has the right to agree
 * @param representativeName who, where it was a legal representative
 */
public record Agreement(LocalDate on, By by, @Nullable String representativeName) {

	public Agreement {
		if (by == By.LEGAL_REPRESENTATIVE && (representativeName == null || representativeName.isBlank())) {
			throw Refused.rule("representativeName", "representative-is-named",
					"A legal representative who agrees is named.");
		}
		if (by == By.CLIENT && representativeName != null) {
			throw Refused.rule("representativeName", "client-agrees-without-representative",
					"Where the client agreed there is no representative to name.");
		}
	}

	/** Who may agree to a plan. */
	public enum By {

		/** The client. */
		CLIENT,
		/** God man or förvaltare. */
		LEGAL_REPRESENTATIVE

	}

}

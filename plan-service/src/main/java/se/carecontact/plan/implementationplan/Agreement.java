package se.carecontact.plan.implementationplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.platform.Refused;

/**
 * Somebody agreed to a version of a plan, or it is told why nobody could.
 *
 * @param on when
 * @param by who has the right to agree, or that no agreement could be given
 * @param representativeName who, where it was a legal representative
 * @param notGivenReason why, where no agreement could be given
 */
public record Agreement(LocalDate on, By by, @Nullable String representativeName, @Nullable String notGivenReason) {

	public Agreement {
		if (by == By.LEGAL_REPRESENTATIVE && (representativeName == null || representativeName.isBlank())) {
			throw Refused.rule("representativeName", "representative-is-named",
					"A legal representative who agrees is named.");
		}
		if (by == By.CLIENT && representativeName != null) {
			throw Refused.rule("representativeName", "client-agrees-without-representative",
					"Where the client agreed there is no representative to name.");
		}
		if (by == By.NOT_GIVEN && representativeName != null) {
			throw Refused.rule("representativeName", "nobody-agreed", "Where nobody agreed there is nobody to name.");
		}
		if (by == By.NOT_GIVEN && (notGivenReason == null || notGivenReason.isBlank())) {
			throw Refused.rule("notGivenReason", "missing-agreement-has-a-reason",
					"Where no agreement could be given, it is told why.");
		}
		if (by != By.NOT_GIVEN && notGivenReason != null) {
			throw Refused.rule("notGivenReason", "given-agreement-needs-no-reason",
					"Where somebody agreed, there is no reason why not.");
		}
	}

	/** The client agreed. */
	public static Agreement byClient(LocalDate on) {
		return new Agreement(on, By.CLIENT, null, null);
	}

	/** Who may agree to a plan. */
	public enum By {

		/** The client. */
		CLIENT,
		/** God man or förvaltare. */
		LEGAL_REPRESENTATIVE,
		/** No one could: the plan holds, and says why nobody agreed. */
		NOT_GIVEN

	}

}

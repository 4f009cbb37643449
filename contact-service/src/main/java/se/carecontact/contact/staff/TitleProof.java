package se.carecontact.contact.staff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What shows that someone may bear the protected title undersköterska.
 *
 * @param kind which proof
 * @param validUntil last day it holds, where it has one
 * @param permanentlyEmployedOn20230701 for the transitional rule: whether the person was
 * permanently employed with the title on 1 July 2023
 */
public record TitleProof(Kind kind, @Nullable LocalDate validUntil, @Nullable Boolean permanentlyEmployedOn20230701) {

	/** Last day of the transitional rule. */
	public static final LocalDate TRANSITION_ENDS = LocalDate.of(2033, 6, 30);

	private static final String ASSISTANT_NURSE = "undersköterska";

	public TitleProof {
		new Checks().present("kind", kind).optionalDate("validUntil", validUntil).orRefuse();
	}

	/**
	 * Whether someone bears, on a day, the title undersköterska with a proof of it that
	 * holds.
	 * @param title the person's title
	 * @param proof what shows it, if anything does
	 */
	public static boolean showsAssistantNurse(String title, @Nullable TitleProof proof, LocalDate day) {
		return ASSISTANT_NURSE.equalsIgnoreCase(title.strip()) && proof != null && proof.holdsOn(day);
	}

	/** Whether the title is shown on a day. */
	public boolean holdsOn(LocalDate day) {
		boolean inTime = this.validUntil == null || !day.isAfter(this.validUntil);
		return inTime && switch (this.kind) {
			case SOCIALSTYRELSEN_CERTIFICATE -> true;
			case TRANSITIONAL_RULE ->
				Boolean.TRUE.equals(this.permanentlyEmployedOn20230701) && !day.isAfter(TRANSITION_ENDS);
		};
	}

	/** Which proof it is. */
	public enum Kind {

		/** Bevis from Socialstyrelsen. */
		SOCIALSTYRELSEN_CERTIFICATE,

		/** Permanently employed with the title on 2023-07-01; holds to 2033-06-30. */
		TRANSITIONAL_RULE

	}

}

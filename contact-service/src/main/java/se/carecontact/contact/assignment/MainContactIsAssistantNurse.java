package se.carecontact.contact.assignment;

import java.time.LocalDate;

import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;

/**
 * Rule 4: since 1 July 2023 only someone with the protected title undersköterska may be a
 * fast omsorgskontakt, shown by Socialstyrelsen's bevis or by the transitional rule
 * (permanently employed with the title that day; to 2033-06-30). A kontaktman need not,
 * nor a vice.
 */
final class MainContactIsAssistantNurse {

	static final String NAME = "main-contact-is-assistant-nurse";

	private MainContactIsAssistantNurse() {
	}

	/**
	 * Checks an appointment.
	 * @param validFrom first day in the role, when the title must be shown
	 * @throws Refused where the rule is broken
	 */
	static void check(ContactRole role, ContactKind kind, StaffMember staff, LocalDate validFrom) {
		if (role == ContactRole.MAIN && kind == ContactKind.PERMANENT_CARE_CONTACT
				&& !staff.employment().isAssistantNurseOn(validFrom)) {
			throw Refused.rule("staffId", NAME,
					"A fast omsorgskontakt must have the title undersköterska, shown by bevis from Socialstyrelsen or by"
							+ " the transitional rule, on the first day in the role.");
		}
	}

}

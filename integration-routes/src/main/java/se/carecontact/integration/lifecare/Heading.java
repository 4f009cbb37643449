package se.carecontact.integration.lifecare;

import se.carecontact.events.shared.DutyKind;

/** The journal's headings that the suite writes under, by their usual names. */
enum Heading {

	PERMANENT_CARE_CONTACT("Fast omsorgskontakt"),

	TEAM_MEETING("Teamträff"),

	PLAN("Genomförandeplan"),

	FOLLOW_UP("Uppföljning"),

	CONSENT("Samtycke"),

	SENIOR_ALERT("Senior alert"),

	RISK_ASSESSMENT("Riskbedömning"),

	SIP("SIP"),

	MONTHLY_NOTE("Månadsanteckning"),

	CASE_END("Avslut");

	private final String usualName;

	Heading(String usualName) {
		this.usualName = usualName;
	}

	/** As the heading is called where no municipality says otherwise. */
	String usualName() {
		return this.usualName;
	}

	/** The heading of a duty done. */
	static Heading of(DutyKind duty) {
		return switch (duty) {
			case HOME_RISK_ASSESSMENT -> RISK_ASSESSMENT;
			case SENIOR_ALERT -> SENIOR_ALERT;
			case MONTHLY_JOURNAL_NOTE -> MONTHLY_NOTE;
			case SIP -> SIP;
			case CARE_MANAGER_FOLLOW_UP, YEARLY_UNIT_REVIEW -> FOLLOW_UP;
			case HAND_BACK_BINDER, HAND_BACK_KEYS, HAND_BACK_ALARM_KEYS, RETURN_AIDS -> CASE_END;
			case PRESENT_SELF, AGREE_INFORMATION_TO_RELATIVES, WEEKLY_MEETING, OFFER_CONTACT, APPOINT_CONTACT,
					NEW_CONTACT_AFTER_WISH, OTHER, UNKNOWN ->
				PERMANENT_CARE_CONTACT;
		};
	}

}

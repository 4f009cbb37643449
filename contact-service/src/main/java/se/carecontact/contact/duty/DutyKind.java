package se.carecontact.contact.duty;

/** A duty of the contact; the last but one are those at the end of a case. */
public enum DutyKind {

	PRESENT_SELF, AGREE_INFORMATION_TO_RELATIVES, HOME_RISK_ASSESSMENT, SENIOR_ALERT, MONTHLY_JOURNAL_NOTE,
	CARE_MANAGER_FOLLOW_UP, SIP, HAND_BACK_BINDER, HAND_BACK_KEYS, RETURN_AIDS, OTHER

}

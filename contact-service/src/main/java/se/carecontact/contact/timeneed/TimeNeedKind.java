package se.carecontact.contact.timeneed;

/** What a contact needs time for. */
public enum TimeNeedKind {

	INTRODUCTION_VISIT, PLAN_CONVERSATION, FOLLOW_UP, OTHER

}

package se.carecontact.checker.load;

/** What is done for a client, and the event that each of it must become. */
public enum Act {

	/** A case system pushes the decision. */
	GRANT("HomeCareGranted"),

	/** The client is away. */
	AWAY("ClientAbsenceReported"),

	/** Away for longer. */
	AWAY_LONGER("ClientAbsenceChanged"),

	/** Home again. */
	BACK("ClientAbsenceEnded"),

	/** The contact needs time for something. */
	TIME_NEED("TimeNeedReported"),

	/** Consent to care reports. */
	CONSENT("ConsentGiven"),

	/** That consent is withdrawn. */
	WITHDRAW("ConsentWithdrawn"),

	/** Consent to telling primary care. */
	CONSENT_TO_PRIMARY_CARE("ConsentGiven"),

	/** That consent is withdrawn. */
	WITHDRAW_FROM_PRIMARY_CARE("ConsentWithdrawn"),

	/** A care report for the region. */
	REPORT("CareReportWritten"),

	/** A fast omsorgskontakt is offered. */
	OFFER("ContactOffered"),

	/** The client accepts. */
	ACCEPT("ContactOfferAnswered"),

	/** The first main contact is appointed. */
	APPOINT_MAIN("ContactAppointed"),

	/** The first deputy is. */
	APPOINT_DEPUTY("ContactAppointed"),

	/** Another deputy in the first one's stead. */
	CHANGE_DEPUTY("ContactReplaced"),

	/** The plan is agreed. */
	AGREE_PLAN("PlanAgreed"),

	/** It is followed up, and the care manager is to know. */
	FOLLOW_UP("PlanFollowedUp");

	private final String event;

	Act(String event) {
		this.event = event;
	}

	/** The event's name. */
	public String event() {
		return this.event;
	}

}

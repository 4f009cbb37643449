package se.carecontact.contact.policy;

/** What a policy sets a deadline for. */
public enum DeadlineKind {

	/** A fast omsorgskontakt is offered. */
	OFFER,

	/** MAIN is appointed. */
	APPOINTMENT,

	/** The contact presents themself. */
	INTRODUCTION,

	/** It is agreed how relatives and representatives are kept informed. */
	INFORMATION_TO_RELATIVES,

	/** The home's risks as a work environment are assessed. */
	HOME_RISK,

	/** Risks are assessed in Senior alert, with the nurse. */
	SENIOR_ALERT,

	/** A note in the journal. */
	JOURNAL_NOTE,

	/** The contact meets a client who has day activity (dagverksamhet). */
	WEEKLY_MEETING,

	/** The unit goes through its clients and their contacts. */
	YEARLY_REVIEW,

	/** Another contact, at the client's wish. */
	CHANGE_OF_CONTACT,

	/** The plan is agreed. */
	PLAN,

	/** The plan is agreed, in a short-term unit. */
	PLAN_IN_SHORT_TERM_UNIT,

	/** The plan is followed up. */
	FOLLOW_UP,

	/** The client's binder is handed back. */
	HAND_BACK_BINDER,

	/** The client's keys are handed back. */
	HAND_BACK_KEYS,

	/** The keys of a safety alarm are handed back. */
	HAND_BACK_ALARM_KEYS,

	/** Aids are returned. */
	RETURN_AIDS

}

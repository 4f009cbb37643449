package se.carecontact.plan.implementationplan;

/** Which part of the day a plan is for. */
public enum PartOfDay {

	/** Day and night alike. */
	WHOLE_DAY,
	/** Day and evening, where another plan is for the night. */
	DAY,
	/** The night patrol's part. */
	NIGHT

}

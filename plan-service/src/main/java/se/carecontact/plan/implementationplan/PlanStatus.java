package se.carecontact.plan.implementationplan;

/** Where a plan stands. */
public enum PlanStatus {

	/** No version is agreed yet. */
	OPEN,
	/** An agreed version is in force. */
	AGREED,
	/** The decision has ended, and the plan with it. */
	ENDED

}

package se.carecontact.plan.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The day a deadline is counted from. */
public enum StartingPoint {

	/** The day home care was granted. */
	DECISION("beslutet"),
	/** The first day of service. */
	START_OF_SERVICE("insatsens start"),
	/** The first day of the client's first main contact. */
	APPOINTMENT("att kontakten utsågs"),
	/** The day the contact presented themself. */
	INTRODUCTION("presentationen");

	private final String inWords;

	StartingPoint(String inWords) {
		this.inWords = inWords;
	}

	/** As staff read it, in Swedish. */
	String inWords() {
		return this.inWords;
	}

	/**
	 * The day this point was reached, or null while it hasn't been. A person who already
	 * had a contact when the decision came has the decision's own day as the earliest:
	 * what happened under a former decision can't start this one's deadline.
	 */
	@Nullable LocalDate dayIn(Milestones milestones) {
		return switch (this) {
			case DECISION -> milestones.decidedOn();
			case START_OF_SERVICE -> milestones.startsOn();
			case APPOINTMENT -> notBefore(milestones.decidedOn(), milestones.appointedOn());
			case INTRODUCTION -> notBefore(milestones.decidedOn(), milestones.introducedOn());
		};
	}

	private static @Nullable LocalDate notBefore(LocalDate earliest, @Nullable LocalDate day) {
		return (day != null && day.isBefore(earliest)) ? earliest : day;
	}

}

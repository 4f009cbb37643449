package se.carecontact.plan.policy;

import java.time.LocalDate;

/**
 * When a plan is due: so long from a starting point.
 *
 * @param within how long
 * @param from the starting point
 */
public record DueRule(Span within, StartingPoint from) {

	/**
	 * The due date as far as it is known. Until the starting point is reached the days
	 * are counted from the decision: a client whose contact never presents themself would
	 * otherwise have a plan that is never late.
	 */
	public DueDate dueDate(Milestones milestones) {
		LocalDate day = this.from.dayIn(milestones);
		if (day == null) {
			return new DueDate(this.within.after(milestones.decidedOn()),
					inWords() + "; räknat från beslutet tills den dagen är känd");
		}
		return new DueDate(this.within.after(day), inWords());
	}

	private String inWords() {
		return this.within.inWords() + " från " + this.from.inWords();
	}

}

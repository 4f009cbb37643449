package se.carecontact.plan.policy;

import java.time.LocalDate;

/**
 * When a plan is due: so many days from a starting point.
 *
 * @param days calendar days, 1 to 365
 * @param from the starting point
 */
public record DueRule(int days, StartingPoint from) {

	public DueRule {
		if (days < 1 || days > 365) {
			throw new IllegalArgumentException("A plan is due 1 to 365 days from its starting point, not " + days);
		}
	}

	/**
	 * The due date as far as it is known. Until the starting point is reached the days
	 * are counted from the decision: a client whose contact never presents themself would
	 * otherwise have a plan that is never late.
	 */
	public DueDate dueDate(Milestones milestones) {
		LocalDate day = this.from.dayIn(milestones);
		if (day == null) {
			return new DueDate(milestones.decidedOn().plusDays(this.days),
					inWords() + "; räknat från beslutet tills den dagen är känd");
		}
		return new DueDate(day.plusDays(this.days), inWords());
	}

	private String inWords() {
		return this.days + " dagar från " + this.from.inWords();
	}

}

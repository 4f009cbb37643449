package se.carecontact.plan.homecare;

/** A goal of a decision, stable over the decision's revisions. */
public record GoalId(String value) {

	public GoalId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("A goal has an id");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}

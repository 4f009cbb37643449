package se.carecontact.plan.homecare;

/** The case system's reference of a decision, unique within the municipality. */
public record DecisionId(String value) {

	public DecisionId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("A decision has a reference");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}

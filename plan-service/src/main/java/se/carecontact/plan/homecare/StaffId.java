package se.carecontact.plan.homecare;

/** A member of the staff, by the id at the employer. */
public record StaffId(String value) {

	public StaffId {
		if (value.isBlank()) {
			throw new IllegalArgumentException("A member of the staff has an id");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}

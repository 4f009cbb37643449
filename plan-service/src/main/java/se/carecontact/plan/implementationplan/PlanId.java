package se.carecontact.plan.implementationplan;

import java.util.UUID;

/** A plan. */
public record PlanId(UUID value) {

	/** A new one. */
	public static PlanId random() {
		return new PlanId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}

package se.carecontact.plan.implementationplan;

import java.util.UUID;

/** An activity of a plan, stable over the plan's versions. */
public record ActivityId(UUID value) {

	/** A new one. */
	public static ActivityId random() {
		return new ActivityId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}

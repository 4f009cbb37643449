package se.carecontact.plan.implementationplan;

import java.util.UUID;

/** A follow-up of a plan. */
public record FollowUpId(UUID value) {

	/** A new one. */
	public static FollowUpId random() {
		return new FollowUpId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}

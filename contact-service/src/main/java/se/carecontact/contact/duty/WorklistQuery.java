package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a worklist.
 *
 * @param municipalityId the municipality
 * @param unitIds these units
 * @param clientIds only these clients; null is all
 * @param state in this state
 * @param overdueOn only those overdue on this day; null is all
 * @param kind of this kind; null is all
 * @param responsible whom it is for; null is all
 * @param after after this one; null is from the first
 * @param limit at most so many
 */
public record WorklistQuery(String municipalityId, Collection<String> unitIds, @Nullable Collection<UUID> clientIds,
		Duty.State state, @Nullable LocalDate overdueOn, @Nullable DutyKind kind, @Nullable Responsible responsible,
		@Nullable Place after, int limit) {

	/**
	 * A place in a worklist.
	 *
	 * @param dueOn last day; null among those without one
	 * @param dutyId the duty
	 */
	public record Place(@Nullable LocalDate dueOn, UUID dutyId) {
	}

}

package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;

/**
 * The client's wish to have another contact (rule 6).
 *
 * @param wishId the wish
 * @param role which contact
 * @param wishedOn day it was said; the policy's days count from it
 * @param reason why, where the client says
 * @param wishedStaffId whom instead, where the client names someone
 * @param recordedBy who documented it
 * @param state whether it still waits
 * @param closedOn day it was met, withdrawn, or fell with the case
 */
public record ChangeWish(UUID wishId, ContactRole role, LocalDate wishedOn, @Nullable String reason,
		@Nullable String wishedStaffId, Actor recordedBy, State state, @Nullable LocalDate closedOn) {

	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/** What has become of a wish. */
	public enum State {

		OPEN, FULFILLED, WITHDRAWN, CASE_ENDED

	}

}

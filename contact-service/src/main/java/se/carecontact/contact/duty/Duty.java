package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.Deadline;

/**
 * A duty towards a client.
 *
 * @param dutyId the duty
 * @param clientId the client
 * @param unitId the unit that answers for the client
 * @param kind which
 * @param byHand whether someone added it
 * @param responsible who answers for it
 * @param responsibleStaffId MAIN's id, where MAIN answers and one is appointed
 * @param openedOn the day it was opened
 * @param startsOn the day its deadline counts from
 * @param deadline how long it may take
 * @param dueSoonDays how many days before its last day it is due soon
 * @param dueOn last day in time; null where no day is set
 * @param legalReference its ground in law on the day its deadline counts from
 * @param note what it is about, where someone added it
 * @param status how far it has come
 * @param caseId the case it belongs to
 * @param policy the policy of that case
 */
public record Duty(UUID dutyId, UUID clientId, String unitId, DutyKind kind, boolean byHand, Responsible responsible,
		@Nullable String responsibleStaffId, LocalDate openedOn, LocalDate startsOn, Deadline deadline, int dueSoonDays,
		@Nullable LocalDate dueOn, @Nullable String legalReference, @Nullable String note, Status status, UUID caseId,
		CareCase.PinnedPolicy policy) {

	/** The duty with another day to count from; what was announced of the old is void. */
	Duty startingOn(LocalDate start, Deadline counted) {
		return with(this.responsibleStaffId, start, counted, counted.dueOn(start), Status.OPENED);
	}

	/** The duty, for MAIN to answer for. */
	Duty heldBy(@Nullable String staffId) {
		return with(staffId, this.startsOn, this.deadline, this.dueOn, this.status);
	}

	/** The duty, done or fulfilled. */
	Duty done(LocalDate day) {
		return with(new Status(State.DONE, day, this.status.dueSoonToldOn(), this.status.overdueToldOn()));
	}

	/** The duty, no longer to be done. */
	Duty cancelled(LocalDate day) {
		return with(new Status(State.CANCELLED, day, this.status.dueSoonToldOn(), this.status.overdueToldOn()));
	}

	/**
	 * The next day on which something is to be announced of it; null where nothing is.
	 */
	public @Nullable LocalDate announceOn() {
		if (this.status.state() != State.OPEN || this.dueOn == null || this.status.overdueToldOn() != null) {
			return null;
		}
		return (this.status.dueSoonToldOn() == null) ? this.dueOn.minusDays(this.dueSoonDays) : this.dueOn.plusDays(1);
	}

	/** Whether its last day has passed on a day, and it is not done. */
	public boolean isOverdueOn(LocalDate day) {
		return this.status.state() == State.OPEN && this.dueOn != null && day.isAfter(this.dueOn);
	}

	/** Whether something is to be announced of it on a day. */
	boolean isToAnnounceOn(LocalDate day) {
		LocalDate next = announceOn();
		return next != null && !next.isAfter(day);
	}

	/** The duty, announced on a day: overdue where it is, else due soon. */
	Duty announcedOn(LocalDate day) {
		return with(isOverdueOn(day) ? new Status(State.OPEN, null, this.status.dueSoonToldOn(), day)
				: new Status(State.OPEN, null, day, null));
	}

	private Duty with(Status next) {
		return with(this.responsibleStaffId, this.startsOn, this.deadline, this.dueOn, next);
	}

	private Duty with(@Nullable String staffId, LocalDate start, Deadline counted, @Nullable LocalDate due,
			Status next) {
		return new Duty(this.dutyId, this.clientId, this.unitId, this.kind, this.byHand, this.responsible, staffId,
				this.openedOn, start, counted, this.dueSoonDays, due, this.legalReference, this.note, next, this.caseId,
				this.policy);
	}

	/** Whether a duty is to be done. */
	public enum State {

		OPEN, DONE, CANCELLED

	}

	/**
	 * How far a duty has come.
	 *
	 * @param state whether it is to be done
	 * @param closedOn the day it was done or cancelled
	 * @param dueSoonToldOn the day it was announced as due soon
	 * @param overdueToldOn the day it was announced as overdue
	 */
	public record Status(State state, @Nullable LocalDate closedOn, @Nullable LocalDate dueSoonToldOn,
			@Nullable LocalDate overdueToldOn) {

		static final Status OPENED = new Status(State.OPEN, null, null, null);

	}

}

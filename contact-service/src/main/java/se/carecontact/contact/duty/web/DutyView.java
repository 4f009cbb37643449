package se.carecontact.contact.duty.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.duty.CareCase;
import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.Responsible;

/**
 * A duty as read.
 *
 * @param dutyId the duty
 * @param kind which
 * @param responsible who answers for it
 * @param responsibleStaffId MAIN's id, where MAIN answers and one is appointed
 * @param openedOn the day it was opened
 * @param startsOn the day its deadline counts from
 * @param dueOn last day in time; left out where no day is set
 * @param state OPEN, DONE or CANCELLED
 * @param overdue whether its last day has passed
 * @param closedOn the day it was done or cancelled
 * @param note what it is about, where someone added it
 * @param rule the deadline's rule in Swedish
 * @param legalReference its ground in law on the day its deadline counts from
 * @param policy the policy that the case was opened under, which its deadlines keep
 */
record DutyView(UUID dutyId, DutyKind kind, Responsible responsible, @Nullable String responsibleStaffId,
		LocalDate openedOn, LocalDate startsOn, @Nullable LocalDate dueOn, Duty.State state, boolean overdue,
		@Nullable LocalDate closedOn, @Nullable String note, String rule, @Nullable String legalReference,
		PolicyRef policy) {

	static DutyView of(Duty duty, LocalDate today) {
		return new DutyView(duty.dutyId(), duty.kind(), duty.responsible(), duty.responsibleStaffId(), duty.openedOn(),
				duty.startsOn(), duty.dueOn(), duty.status().state(), duty.isOverdueOn(today), duty.status().closedOn(),
				duty.note(), duty.deadline().inWords(), duty.legalReference(), PolicyRef.of(duty.policy()));
	}

	/**
	 * Which policy it is.
	 *
	 * @param preset the routine it comes from
	 * @param version its version
	 * @param validFrom its first day
	 */
	record PolicyRef(String preset, int version, LocalDate validFrom) {

		static PolicyRef of(CareCase.PinnedPolicy policy) {
			return new PolicyRef(policy.preset(), policy.version(), policy.validFrom());
		}

	}

}

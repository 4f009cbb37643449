package se.carecontact.contact.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;

/** Records that a member of the staff is away, and that they are back. */
@Service
public class RecordLeave {

	private final StaffRegister register;

	private final List<AfterLeave> after;

	private final Clock clock;

	RecordLeave(StaffRegister register, List<AfterLeave> after, Clock clock) {
		this.register = register;
		this.after = List.copyOf(after);
		this.clock = clock;
	}

	/**
	 * A member's leaves, by first day.
	 * @throws Refused where the member is unknown, or of another's unit
	 */
	@Transactional(readOnly = true)
	public List<Leave> of(Caller caller, String municipalityId, String staffId) {
		return this.register.find(municipalityId, staffId)
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.map((member) -> this.register.leavesOf(municipalityId, staffId))
			.orElseThrow(() -> Refused.notFound("staffId", "There is no such member of the staff in your units."));
	}

	/**
	 * Records a leave; whoever's contact the person is, is covered from its first day.
	 */
	@Transactional
	public Leave goAway(Caller caller, String municipalityId, String staffId, LocalDate from,
			@Nullable LocalDate until) {
		StaffMember member = lock(caller, municipalityId, staffId);
		Leave leave = new Leave(UUID.randomUUID(), staffId, from, until, null);
		this.register.addLeave(municipalityId, leave);
		this.after.forEach((listener) -> listener.away(caller, member, leave));
		return leave;
	}

	/**
	 * Records the return from a leave; the same return again has no effect.
	 * @throws Refused where the leave is unknown, had not begun, or had another return
	 */
	@Transactional
	public Leave comeBack(Caller caller, String municipalityId, String staffId, UUID leaveId, LocalDate returnedOn) {
		StaffMember member = lock(caller, municipalityId, staffId);
		Leave leave = this.register.findLeave(municipalityId, staffId, leaveId)
			.orElseThrow(() -> Refused.notFound("leaveId", "There is no such leave."));
		if (returnedOn.equals(leave.returnedOn())) {
			return leave;
		}
		if (leave.returnedOn() != null) {
			throw Refused.conflict("leave-is-open", "The person has already come back, on another day.");
		}
		if (returnedOn.isBefore(leave.from())) {
			throw Refused.rule("returnedOn", "not-before-from", "No one comes back before they go.");
		}
		Leave ended = new Leave(leaveId, staffId, leave.from(), leave.until(), returnedOn);
		this.register.updateLeave(ended);
		this.after.forEach((listener) -> listener.back(caller, member, ended));
		return ended;
	}

	/**
	 * Changes the days of a leave; the same days again have no effect.
	 * @throws Refused where the leave is unknown, or over by a return
	 */
	@Transactional
	public Leave change(Caller caller, String municipalityId, String staffId, UUID leaveId, LocalDate from,
			@Nullable LocalDate until) {
		StaffMember member = lock(caller, municipalityId, staffId);
		Leave leave = open(municipalityId, staffId, leaveId);
		Leave changed = new Leave(leaveId, staffId, from, until, null);
		if (!changed.equals(leave)) {
			this.register.updateLeave(changed);
			this.after.forEach((listener) -> listener.away(caller, member, changed));
		}
		return changed;
	}

	/**
	 * Cancels a leave that will not be, or was recorded by mistake.
	 * @throws Refused where the leave is unknown, or over by a return
	 */
	@Transactional
	public void cancel(Caller caller, String municipalityId, String staffId, UUID leaveId) {
		StaffMember member = lock(caller, municipalityId, staffId);
		Leave leave = open(municipalityId, staffId, leaveId);
		this.register.cancelLeave(leaveId, Days.today(this.clock));
		this.after.forEach((listener) -> listener.back(caller, member, leave));
	}

	private Leave open(String municipalityId, String staffId, UUID leaveId) {
		Leave leave = this.register.findLeave(municipalityId, staffId, leaveId)
			.orElseThrow(() -> Refused.notFound("leaveId", "There is no such leave."));
		if (leave.returnedOn() != null) {
			throw Refused.conflict("leave-is-open", "The person has already come back.");
		}
		return leave;
	}

	private StaffMember lock(Caller caller, String municipalityId, String staffId) {
		return this.register.lock(municipalityId, staffId)
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.orElseThrow(() -> Refused.notFound("staffId", "There is no such member of the staff in your units."));
	}

}

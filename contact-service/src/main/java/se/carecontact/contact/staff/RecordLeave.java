package se.carecontact.contact.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;

/** Records that a member of the staff is away, and that they are back. */
@Service
public class RecordLeave {

	private final StaffRegister register;

	private final List<AfterLeave> after;

	RecordLeave(StaffRegister register, List<AfterLeave> after) {
		this.register = register;
		this.after = List.copyOf(after);
	}

	/**
	 * Records a leave; whoever's contact the person is, is covered in the same
	 * transaction.
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

	private StaffMember lock(Caller caller, String municipalityId, String staffId) {
		return this.register.lock(municipalityId, staffId)
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.orElseThrow(() -> Refused.notFound("staffId", "There is no such member of the staff in your units."));
	}

}

package se.carecontact.contact.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;

/** Keeps the register of staff as the unit manager says. */
@Service
public class KeepStaff {

	private final StaffRegister register;

	private final List<BeforeStaffChange> guards;

	private final List<AfterStaffChange> after;

	KeepStaff(StaffRegister register, List<BeforeStaffChange> guards, List<AfterStaffChange> after) {
		this.register = register;
		this.guards = List.copyOf(guards);
		this.after = List.copyOf(after);
	}

	/**
	 * Makes what is kept of a member be as given.
	 * @param expected the version the caller builds on, where it says
	 * @return the member as now kept
	 * @throws Refused where the unit, before or after, is not the caller's, the version
	 * is another, or a client would stand without a contact
	 */
	@Transactional
	public StaffMember keep(Caller caller, String municipalityId, String staffId, Employment wished,
			@Nullable Long expected) {
		requireUnit(caller, wished.unitId());
		StaffMember before = this.register.lock(municipalityId, staffId).orElse(null);
		if (before != null) {
			requireUnit(caller, before.employment().unitId());
		}
		long version = (before != null) ? before.version() : 0;
		if (expected != null && expected != version) {
			throw Refused.stale();
		}
		Employment employment = wished.after((before != null) ? before.employment() : null);
		if (before != null && before.employment().equals(employment)) {
			return before;
		}
		if (before != null) {
			this.guards.forEach((guard) -> guard.changing(before, employment));
		}
		StaffMember now = new StaffMember(municipalityId, staffId, employment, version + 1);
		this.register.save(now);
		if (before != null) {
			this.after.forEach((listener) -> listener.changed(caller, before, now));
		}
		return now;
	}

	private static void requireUnit(Caller caller, String unitId) {
		if (!caller.seesUnit(unitId)) {
			throw Refused.forbidden("own-unit", "The unit is not one of yours.");
		}
	}

}

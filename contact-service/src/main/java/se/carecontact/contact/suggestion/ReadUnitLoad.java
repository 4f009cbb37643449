package se.carecontact.contact.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.Policies;

/** How a unit's clients are spread over its staff today. Names no client. */
@Service
public class ReadUnitLoad {

	private final UnitStaff unitStaff;

	private final Policies policies;

	private final Clock clock;

	ReadUnitLoad(UnitStaff unitStaff, Policies policies, Clock clock) {
		this.unitStaff = unitStaff;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Reads the load.
	 * @throws Refused where the unit is not one of the caller's
	 */
	@Transactional(readOnly = true)
	public UnitLoad read(Caller caller, String municipalityId, String unitId) {
		if (!caller.seesUnit(unitId)) {
			throw Refused.notFound("unitId", "There is no such unit among yours.");
		}
		LocalDate today = Days.today(this.clock);
		List<Candidate> staff = this.unitStaff.of(municipalityId, unitId, today, Set.of(), Set.of());
		return new UnitLoad(unitId, today, LoadPolicy.of(this.policies.of(municipalityId, today)), staff,
				UnitSpread.of(staff, unitId, ContactRole.MAIN, today),
				UnitSpread.of(staff, unitId, ContactRole.DEPUTY, today));
	}

}

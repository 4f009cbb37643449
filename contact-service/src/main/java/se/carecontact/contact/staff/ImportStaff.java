package se.carecontact.contact.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;

/**
 * Takes the staff as the employer's own system has them, one member at a time. Each
 * member is a transaction of its own: what is right is kept, what is wrong is refused,
 * and the same again has no effect.
 */
@Service
public class ImportStaff {

	private final KeepStaff keepStaff;

	private final StaffRegister register;

	private final Clock clock;

	ImportStaff(KeepStaff keepStaff, StaffRegister register, Clock clock) {
		this.keepStaff = keepStaff;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Makes what is kept of one member be as given.
	 * @throws Refused as for {@link KeepStaff}; the member is then as before
	 */
	public Outcome take(Caller caller, String municipalityId, String staffId, Employment employment) {
		long before = this.register.find(municipalityId, staffId).map(StaffMember::version).orElse(0L);
		long now = this.keepStaff.keep(caller, municipalityId, staffId, employment, null).version();
		if (now == before) {
			return Outcome.UNCHANGED;
		}
		return (before == 0) ? Outcome.CREATED : Outcome.CHANGED;
	}

	/**
	 * Who, of a unit, is employed after today and not among those told of.
	 * @param told everyone whom a complete list of the unit holds
	 */
	public List<StaffMember> missing(String municipalityId, String unitId, Set<String> told) {
		LocalDate today = Days.today(this.clock);
		return this.register.inUnit(municipalityId, unitId)
			.stream()
			.filter((member) -> !told.contains(member.staffId()))
			.filter((member) -> {
				LocalDate until = member.employment().employedUntil();
				return until == null || until.isAfter(today);
			})
			.sorted(Comparator.comparing(StaffMember::staffId))
			.toList();
	}

	/**
	 * Ends a member's employment today.
	 * @throws Refused where a client would stand without a contact; the member is then as
	 * before
	 */
	public void end(Caller caller, StaffMember member) {
		this.keepStaff.keep(caller, member.municipalityId(), member.staffId(),
				member.employment().endingOn(Days.today(this.clock)), member.version());
	}

	/** What was done with one member. */
	public enum Outcome {

		CREATED, CHANGED, UNCHANGED

	}

}

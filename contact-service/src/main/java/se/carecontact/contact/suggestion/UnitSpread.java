package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Collection;

import se.carecontact.contact.assignment.ContactRole;

/** The spread of a unit's clients over its staff in a role, whoever is asked for. */
public final class UnitSpread {

	private UnitSpread() {
	}

	/**
	 * The spread over those of a unit who may have the role on a day (for MAIN: who have
	 * the title undersköterska), and those who have it though they may not.
	 */
	public static Spread of(Collection<Candidate> staff, String unitId, ContactRole role, LocalDate day) {
		return Spread.of(staff.stream()
			.filter((each) -> each.unitId().equals(unitId))
			.filter((each) -> each.load().in(role) > 0 || mayHave(each, role, day))
			.map((each) -> each.load().in(role))
			.toList());
	}

	private static boolean mayHave(Candidate candidate, ContactRole role, LocalDate day) {
		boolean titled = role == ContactRole.DEPUTY || candidate.isAssistantNurseOn(day);
		return titled && candidate.isEmployedOn(day) && !candidate.isOnLongLeaveFrom(day);
	}

}

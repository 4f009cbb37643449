package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.suggestion.Away;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.LoadPolicy;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.UnitLoad;

/**
 * A unit's load as read.
 *
 * @param unitId the unit
 * @param day the day
 * @param policy the guide values
 * @param uneven whether the clients are unevenly spread
 * @param mainSpread over those who may be MAIN
 * @param deputySpread over those who may be DEPUTY
 * @param staff each of the staff
 */
record LoadView(String unitId, LocalDate day, LoadPolicy policy, boolean uneven, Spread mainSpread, Spread deputySpread,
		List<LoadOfMember> staff) {

	static LoadView of(UnitLoad load) {
		return new LoadView(load.unitId(), load.day(), load.policy(), load.isUneven(), load.mainSpread(),
				load.deputySpread(), load.staff().stream().map((member) -> LoadOfMember.of(member, load)).toList());
	}

	/**
	 * One of the staff.
	 *
	 * @param staffId who
	 * @param name full name
	 * @param title professional title
	 * @param assistantNurse whether the title undersköterska is shown
	 * @param asMain clients as MAIN
	 * @param asDeputy clients as DEPUTY
	 * @param standing against the guide values
	 * @param weekendTeam helglag
	 * @param employedUntil last day, where known
	 * @param away a leave now or soon
	 */
	record LoadOfMember(String staffId, String name, String title, boolean assistantNurse, int asMain, int asDeputy,
			UnitLoad.Standing standing, @Nullable String weekendTeam, @Nullable LocalDate employedUntil,
			@Nullable Away away) {

		static LoadOfMember of(Candidate member, UnitLoad load) {
			return new LoadOfMember(member.staffId(), member.name(), member.title(),
					member.isAssistantNurseOn(load.day()), member.load().asMain(), member.load().asDeputy(),
					load.standing(member), member.weekendTeam(), member.employedUntil(), member.away());
		}

	}

}

package se.carecontact.contact.suggestion.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.suggestion.LoadPolicy;
import se.carecontact.contact.suggestion.Reason;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.SuggestContact;
import se.carecontact.contact.suggestion.Vacancy;

/**
 * Suggestions as read.
 *
 * @param clientId the client
 * @param unitId the client's unit, whose staff are considered
 * @param role MAIN or DEPUTY
 * @param kind what the contact is, or would be, in law
 * @param day first day in the role
 * @param neededTasks delegated health tasks the client needs
 * @param otherWeekendTeam the helglag of the one with the other role
 * @param policy the municipality's policy of load
 * @param considered how many of the staff were looked at
 * @param allowed how many of them may be appointed
 * @param spreadBefore the unit's spread in the role as it is now
 * @param suggestions best first
 * @param excluded those who can't be appointed: the one wished always, all where asked
 * for
 * @param version the client's version, also the ETag, which an appointment builds on
 */
record SuggestedView(UUID clientId, String unitId, ContactRole role, ContactKind kind, LocalDate day,
		Collection<String> neededTasks, @Nullable String otherWeekendTeam, LoadPolicy policy, int considered,
		int allowed, Spread spreadBefore, List<SuggestionView> suggestions, List<SuggestionView.ExcludedView> excluded,
		long version) {

	static SuggestedView of(SuggestContact.Suggested suggested, Reason.Language language) {
		Vacancy vacancy = suggested.vacancy();
		return new SuggestedView(vacancy.clientId(), vacancy.unitId(), vacancy.role(), vacancy.kind(), vacancy.day(),
				vacancy.neededTasks(), vacancy.otherWeekendTeam(), suggested.policy(), suggested.considered(),
				suggested.allowed(), suggested.before(),
				suggested.suggestions().stream().map((each) -> SuggestionView.of(each, language)).toList(),
				suggested.excluded().stream().map((each) -> SuggestionView.ExcludedView.of(each, language)).toList(),
				suggested.clientVersion());
	}

}

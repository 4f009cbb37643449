package se.carecontact.contact.suggestion;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.suggestion.Reason.Code;

/**
 * What excludes someone from a vacancy, whatever else speaks for the person: the rules
 * that an appointment would be refused by, and a long leave.
 */
final class Gate {

	private Gate() {
	}

	/** What stands against it first, or null. */
	static @Nullable Reason against(Candidate candidate, Vacancy vacancy) {
		LocalDate day = vacancy.day();
		if (candidate.staffId().equals(vacancy.holder())) {
			return Reason.of(Code.HAS_ROLE);
		}
		if (candidate.staffId().equals(vacancy.other())) {
			return Reason.of(Code.HAS_OTHER_ROLE);
		}
		if (!candidate.isEmployedOn(day)) {
			return Reason.of(Code.NOT_EMPLOYED);
		}
		if (vacancy.needsAssistantNurse() && !candidate.isAssistantNurseOn(day)) {
			return Reason.of(Code.NO_TITLE);
		}
		Away away = candidate.away();
		return (away != null && away.isLongFrom(day)) ? Reason.of(Code.ON_LONG_LEAVE, away.from()) : null;
	}

}

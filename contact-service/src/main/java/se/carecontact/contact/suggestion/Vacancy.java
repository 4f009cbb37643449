package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.ContactKind;
import se.carecontact.contact.assignment.ContactRole;

/**
 * What a contact is sought for.
 *
 * @param clientId the client
 * @param unitId the unit that answers for the client
 * @param role MAIN or DEPUTY
 * @param kind what the contact would be in law
 * @param day first day in the role
 * @param holder who has the role now, if anyone
 * @param other who has the other role, if anyone
 * @param otherWeekendTeam the helglag of the one with the other role
 * @param neededTasks delegated health tasks the client needs
 * @param wished whom the client wishes, if anyone
 */
public record Vacancy(UUID clientId, String unitId, ContactRole role, ContactKind kind, LocalDate day,
		@Nullable String holder, @Nullable String other, @Nullable String otherWeekendTeam,
		SortedSet<String> neededTasks, @Nullable String wished) {

	public Vacancy {
		neededTasks = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(neededTasks));
	}

	/** Whether rule 4 asks for the title undersköterska. */
	public boolean needsAssistantNurse() {
		return this.role == ContactRole.MAIN && this.kind == ContactKind.PERMANENT_CARE_CONTACT;
	}

	/** Of the needed tasks, those not in a set. */
	SortedSet<String> missing(Set<String> delegated) {
		SortedSet<String> missing = new TreeSet<>(this.neededTasks);
		missing.removeAll(delegated);
		return missing;
	}

}

package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.staff.TitleProof;

/**
 * What a suggestion rests on, of one member of the staff on one day.
 *
 * @param staffId the person's id at the employer
 * @param name full name
 * @param title professional title
 * @param titleProof what shows a protected title
 * @param unitId the unit where the person works
 * @param weekendTeam helglag
 * @param employedFrom first day
 * @param employedUntil last day, where known
 * @param delegated of the tasks asked about, those delegated to the person that day
 * @param away a leave that matters that day
 * @param load clients now
 */
public record Candidate(String staffId, String name, String title, @Nullable TitleProof titleProof, String unitId,
		@Nullable String weekendTeam, LocalDate employedFrom, @Nullable LocalDate employedUntil, Set<String> delegated,
		@Nullable Away away, Load load) {

	public Candidate {
		delegated = Set.copyOf(delegated);
	}

	/** Whether the title undersköterska is shown on a day. */
	public boolean isAssistantNurseOn(LocalDate day) {
		return TitleProof.showsAssistantNurse(this.title, this.titleProof, day);
	}

	/** Whether the person is employed on a day. */
	public boolean isEmployedOn(LocalDate day) {
		return !day.isBefore(this.employedFrom) && (this.employedUntil == null || !day.isAfter(this.employedUntil));
	}

	/** Whether the person is away for long, seen from a day. */
	public boolean isOnLongLeaveFrom(LocalDate day) {
		return this.away != null && this.away.isLongFrom(day);
	}

	/** The same person with another load. */
	public Candidate with(Load other) {
		return new Candidate(this.staffId, this.name, this.title, this.titleProof, this.unitId, this.weekendTeam,
				this.employedFrom, this.employedUntil, this.delegated, this.away, other);
	}

}

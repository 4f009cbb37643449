package se.carecontact.contact.staff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What is kept of a member of the staff.
 *
 * @param name full name
 * @param title professional title as shown
 * @param titleProof what shows a protected title
 * @param unitId the unit where the person works
 * @param phone number to reach the person at work
 * @param hsaId HSA-id
 * @param weekendTeam helglag; MAIN and DEPUTY are preferably from opposite ones
 * @param employedFrom first day
 * @param employedUntil last day, where known
 */
public record Employment(String name, String title, @Nullable TitleProof titleProof, String unitId,
		@Nullable String phone, @Nullable String hsaId, @Nullable String weekendTeam, LocalDate employedFrom,
		@Nullable LocalDate employedUntil) {

	private static final String ASSISTANT_NURSE = "undersköterska";

	public Employment {
		new Checks().line("name", name, 100)
			.line("title", title, 100)
			.reference("unitId", unitId)
			.optionalLine("phone", phone, 40)
			.optionalLine("hsaId", hsaId, 40)
			.optionalLine("weekendTeam", weekendTeam, 40)
			.date("employedFrom", employedFrom)
			.optionalDate("employedUntil", employedUntil)
			.notBefore("employedUntil", employedUntil, "employedFrom", employedFrom)
			.orRefuse();
	}

	/**
	 * Whether the person has, on a day, the title undersköterska and a proof of it that
	 * holds.
	 */
	public boolean isAssistantNurseOn(LocalDate day) {
		return ASSISTANT_NURSE.equalsIgnoreCase(this.title.strip()) && this.titleProof != null
				&& this.titleProof.holdsOn(day);
	}

	/** Whether the person is employed on a day. */
	public boolean coversDay(LocalDate day) {
		return !day.isBefore(this.employedFrom) && (this.employedUntil == null || !day.isAfter(this.employedUntil));
	}

}

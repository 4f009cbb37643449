package se.carecontact.contact.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Masked;

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
 * @param delegatedTasks health-care tasks delegated to the person; none where left out
 * @param protectedIdentity whether the person lives under protected identity, so that
 * their name is shown to no one but the unit's manager; as before where left out, and not
 * for someone new
 */
public record Employment(String name, String title, @Nullable TitleProof titleProof, String unitId,
		@Nullable String phone, @Nullable String hsaId, @Nullable String weekendTeam, LocalDate employedFrom,
		@Nullable LocalDate employedUntil, @Nullable List<DelegatedTask> delegatedTasks,
		@Nullable Boolean protectedIdentity) {

	public Employment {
		delegatedTasks = (delegatedTasks != null) ? delegatedTasks : List.of();
		new Checks().line("name", name, 100)
			.line("title", title, 100)
			.reference("unitId", unitId)
			.optionalLine("phone", phone, 40)
			.optionalLine("hsaId", hsaId, 40)
			.optionalLine("weekendTeam", weekendTeam, 40)
			.date("employedFrom", employedFrom)
			.optionalDate("employedUntil", employedUntil)
			.notBefore("employedUntil", employedUntil, "employedFrom", employedFrom)
			.list("delegatedTasks", delegatedTasks, 50)
			.orRefuse();
		delegatedTasks = List.copyOf(delegatedTasks);
	}

	@Override
	public List<DelegatedTask> delegatedTasks() {
		return Objects.requireNonNull(this.delegatedTasks);
	}

	@Override
	public Boolean protectedIdentity() {
		return Boolean.TRUE.equals(this.protectedIdentity);
	}

	/** Without what tells who or where a protected person is. */
	Employment masked() {
		return new Employment(Masked.NAME, this.title, this.titleProof, this.unitId, null, null, this.weekendTeam,
				this.employedFrom, this.employedUntil, this.delegatedTasks, true);
	}

	/**
	 * This, with the protection of what was kept before where this says nothing of it:
	 * protection is lifted only outright.
	 */
	Employment after(@Nullable Employment before) {
		boolean protection = (this.protectedIdentity != null) ? this.protectedIdentity
				: before != null && before.protectedIdentity();
		return new Employment(this.name, this.title, this.titleProof, this.unitId, this.phone, this.hsaId,
				this.weekendTeam, this.employedFrom, this.employedUntil, this.delegatedTasks, protection);
	}

	/** The same with another last day. */
	public Employment endingOn(LocalDate lastDay) {
		return new Employment(this.name, this.title, this.titleProof, this.unitId, this.phone, this.hsaId,
				this.weekendTeam, this.employedFrom, lastDay, this.delegatedTasks, this.protectedIdentity);
	}

	/** Whether a health-care task is delegated to the person on a day. */
	public boolean isDelegated(String code, LocalDate day) {
		return delegatedTasks().stream().anyMatch((task) -> task.code().equals(code) && task.holdsOn(day));
	}

	/**
	 * Whether the person has, on a day, the title undersköterska and a proof of it that
	 * holds.
	 */
	public boolean isAssistantNurseOn(LocalDate day) {
		return TitleProof.showsAssistantNurse(this.title, this.titleProof, day);
	}

	/** Whether the person is employed on a day. */
	public boolean coversDay(LocalDate day) {
		return !day.isBefore(this.employedFrom) && (this.employedUntil == null || !day.isAfter(this.employedUntil));
	}

}

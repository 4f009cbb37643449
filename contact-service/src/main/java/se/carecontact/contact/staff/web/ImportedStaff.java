package se.carecontact.contact.staff.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.staff.DelegatedTask;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.TitleProof;

/**
 * One line of an import: a member as the member's own address takes one, with the id.
 *
 * @param staffId the person's id at the employer
 * @param name see {@link Employment}
 * @param title see {@link Employment}
 * @param titleProof see {@link Employment}
 * @param unitId see {@link Employment}
 * @param phone see {@link Employment}
 * @param hsaId see {@link Employment}
 * @param weekendTeam see {@link Employment}
 * @param employedFrom see {@link Employment}
 * @param employedUntil see {@link Employment}
 * @param delegatedTasks see {@link Employment}
 * @param protectedIdentity see {@link Employment}
 */
record ImportedStaff(String staffId, String name, String title, @Nullable TitleProof titleProof, String unitId,
		@Nullable String phone, @Nullable String hsaId, @Nullable String weekendTeam, LocalDate employedFrom,
		@Nullable LocalDate employedUntil, @Nullable List<DelegatedTask> delegatedTasks,
		@Nullable Boolean protectedIdentity) {

	ImportedStaff {
		new Checks().reference("staffId", staffId).orRefuse();
	}

	Employment employment() {
		return new Employment(this.name, this.title, this.titleProof, this.unitId, this.phone, this.hsaId,
				this.weekendTeam, this.employedFrom, this.employedUntil, this.delegatedTasks, this.protectedIdentity);
	}

}

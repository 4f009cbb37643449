package se.carecontact.contact.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Role;

/**
 * What a municipality has decided about its contacts, in one version.
 *
 * @param policyId the version's id; null for the national default, which no one decides
 * @param preset which routine it comes from
 * @param version rises where other terms are decided for the same first day
 * @param validFrom first day
 * @param validUntil last day; null while none is set
 * @param terms what it says
 */
public record Policy(@Nullable Long policyId, String preset, int version, LocalDate validFrom,
		@Nullable LocalDate validUntil, PolicyTerms terms) {

	/** Whether a day is one of those from its first to its last. */
	public boolean isInForceOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validUntil == null || !day.isAfter(this.validUntil));
	}

	/** The name shown for a fast omsorgskontakt. */
	public String roleName() {
		return this.terms.roleName();
	}

	/** The name shown for a kontaktman. */
	public String contactPersonName() {
		return this.terms.contactPersonName();
	}

	/** Who appoints contacts. */
	public AppointedBy appointedBy() {
		return this.terms.appointedBy();
	}

	/** The roles that may appoint. */
	public Set<Role> appointers() {
		return this.terms.appointedBy().roles();
	}

	/** How many clients a contact has; empty where the policy doesn't say. */
	public Optional<ClientsPerContact> clientsPerContact() {
		return Optional.ofNullable(this.terms.clientsPerContact());
	}

	/** Whether MAIN and DEPUTY are preferably from opposite weekend teams. */
	public boolean oppositeWeekendTeams() {
		return this.terms.oppositeWeekendTeams();
	}

	/**
	 * Which share of the visits the contact makes; empty where the policy doesn't say.
	 */
	public Optional<VisitShare> visitShare() {
		return Optional.ofNullable(this.terms.visitShare());
	}

	/** Whether each unit goes through its clients once a year (rule 9). */
	public boolean yearlyUnitReview() {
		return deadline(DeadlineKind.YEARLY_REVIEW).isPresent();
	}

	/** Days in which a wish to change contact is met; null where no number is set. */
	public @Nullable Integer changeOfContactDays() {
		return deadline(DeadlineKind.CHANGE_OF_CONTACT).map(Deadline::days).orElse(null);
	}

	/** The deadline for something; empty where it is no duty here. */
	public Optional<Deadline> deadline(DeadlineKind kind) {
		return this.terms.deadline(kind);
	}

	/** When the plan is agreed, in a unit of a kind. */
	public Optional<Deadline> planDeadline(UnitKind unit) {
		return (unit == UnitKind.SHORT_TERM)
				? deadline(DeadlineKind.PLAN_IN_SHORT_TERM_UNIT).or(() -> deadline(DeadlineKind.PLAN))
				: deadline(DeadlineKind.PLAN);
	}

}

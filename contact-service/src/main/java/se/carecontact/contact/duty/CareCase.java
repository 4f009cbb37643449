package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.StartingPoint;

/**
 * A client's case of home care, from the first open decision to the end of the last.
 *
 * @param caseId the case
 * @param clientId the client
 * @param decisionId the decision that opened it
 * @param policy the policy it was opened under, which it keeps
 * @param decidedOn day of that decision
 * @param startsOn first day of service
 * @param appointedOn first day of the first MAIN contact
 * @param introducedOn the day a contact first presented themself
 * @param mainStaffId who is MAIN now
 */
public record CareCase(UUID caseId, UUID clientId, String decisionId, PinnedPolicy policy, LocalDate decidedOn,
		LocalDate startsOn, @Nullable LocalDate appointedOn, @Nullable LocalDate introducedOn,
		@Nullable String mainStaffId) {

	/** The day a starting point was reached; null while it isn't, or isn't the case's. */
	public @Nullable LocalDate reached(StartingPoint point) {
		return switch (point) {
			case DECISION -> this.decidedOn;
			case START_OF_SERVICE -> this.startsOn;
			case APPOINTMENT -> this.appointedOn;
			case INTRODUCTION -> this.introducedOn;
			case ASSESSMENT, WISH, AGREED_PLAN, CASE_END, SET_BY_HAND -> null;
		};
	}

	CareCase decided(LocalDate decided, LocalDate starts) {
		return new CareCase(this.caseId, this.clientId, this.decisionId, this.policy, decided, starts, this.appointedOn,
				this.introducedOn, this.mainStaffId);
	}

	CareCase withMain(@Nullable String staffId, @Nullable LocalDate firstDay) {
		return new CareCase(this.caseId, this.clientId, this.decisionId, this.policy, this.decidedOn, this.startsOn,
				(this.appointedOn != null) ? this.appointedOn : firstDay, this.introducedOn, staffId);
	}

	CareCase introduced(LocalDate day) {
		return new CareCase(this.caseId, this.clientId, this.decisionId, this.policy, this.decidedOn, this.startsOn,
				this.appointedOn, day, this.mainStaffId);
	}

	/**
	 * The policy that a case keeps.
	 *
	 * @param policyId its id; null for the national default
	 * @param preset which routine it comes from
	 * @param version its version
	 * @param validFrom its first day
	 */
	public record PinnedPolicy(@Nullable Long policyId, String preset, int version, LocalDate validFrom) {

		static PinnedPolicy of(Policy policy) {
			return new PinnedPolicy(policy.policyId(), policy.preset(), policy.version(), policy.validFrom());
		}

	}

}

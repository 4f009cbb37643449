package se.carecontact.contact.policy;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Role;

/**
 * What a municipality has decided about its contacts. A null number of days means that
 * the national default holds.
 *
 * @param preset which routine it comes from
 * @param roleName name shown for a fast omsorgskontakt
 * @param contactPersonName name shown for a kontaktman
 * @param appointedBy who appoints contacts
 * @param offerDays days in which the offer is made
 * @param appointmentDays days in which a contact is appointed
 * @param introductionDays days in which the contact presents themself
 * @param planDays days in which the plan is agreed
 * @param followUpMonths months between follow-ups of a plan
 * @param changeOfContactDays days in which a wish to change contact is met
 * @param homeRiskDays days in which the home's risks are assessed
 */
public record Policy(String preset, String roleName, String contactPersonName, AppointedBy appointedBy,
		@Nullable Integer offerDays, @Nullable Integer appointmentDays, @Nullable Integer introductionDays,
		@Nullable Integer planDays, @Nullable Integer followUpMonths, @Nullable Integer changeOfContactDays,
		@Nullable Integer homeRiskDays) {

	/**
	 * The roles that may appoint. The unit manager answers for contacts being appointed,
	 * so always may.
	 */
	public Set<Role> appointers() {
		return switch (this.appointedBy) {
			case UNIT_MANAGER -> Set.of(Role.UNIT_MANAGER);
			case PLANNER -> Set.of(Role.UNIT_MANAGER, Role.PLANNER);
		};
	}

	/** Who appoints contacts in a municipality. */
	public enum AppointedBy {

		/** Enhetschef. */
		UNIT_MANAGER,

		/** Planerare, samordnare or koordinator. */
		PLANNER

	}

}

package se.carecontact.plan.platform;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, as their token says.
 *
 * @param subject the token's subject
 * @param name the name as shown
 * @param roles what the caller may be
 * @param municipalityId the only municipality the caller sees; null opens none, since no
 * system reads plans here
 * @param unitIds the units the caller sees; empty opens none
 * @param staffId the person's id at the employer, where it is one of the staff
 */
public record Caller(String subject, String name, Set<Role> roles, @Nullable String municipalityId, Set<String> unitIds,
		@Nullable String staffId) {

	public Caller {
		roles = Set.copyOf(roles);
		unitIds = Set.copyOf(unitIds);
	}

	/** Whether the caller may be any of these. */
	public boolean isAnyOf(Set<Role> allowed) {
		return this.roles.stream().anyMatch(allowed::contains);
	}

	/** Whether the caller may act in a municipality. */
	public boolean seesMunicipality(String id) {
		return id.equals(this.municipalityId);
	}

	/**
	 * Refuses a look at another unit's client.
	 * @throws Refused with the rule's name
	 */
	public void mustSeeUnit(String unitId) {
		if (!this.unitIds.contains(unitId)) {
			throw Refused.forbidden("caller-is-of-the-clients-unit", "The client belongs to another unit.");
		}
	}

}

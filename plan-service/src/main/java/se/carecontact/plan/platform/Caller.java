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
 * @param accessReason why the caller opens what is not their own, as they say with this
 * request
 */
public record Caller(String subject, String name, Set<Role> roles, @Nullable String municipalityId, Set<String> unitIds,
		@Nullable String staffId, @Nullable String accessReason) {

	public Caller {
		roles = Set.copyOf(roles);
		unitIds = Set.copyOf(unitIds);
	}

	/** The caller, with a reason. */
	public Caller because(@Nullable String reason) {
		return new Caller(this.subject, this.name, this.roles, this.municipalityId, this.unitIds, this.staffId, reason);
	}

	/** The caller under another name. */
	public Caller named(String shown) {
		return new Caller(this.subject, shown, this.roles, this.municipalityId, this.unitIds, this.staffId,
				this.accessReason);
	}

	/** Whether the caller is a contact and no more. */
	public boolean isOnlyContact() {
		return this.roles.contains(Role.CONTACT) && !isAnyOf(Set.of(Role.UNIT_MANAGER, Role.PLANNER));
	}

	/** Whether the caller may be any of these. */
	public boolean isAnyOf(Set<Role> allowed) {
		return this.roles.stream().anyMatch(allowed::contains);
	}

	/** Whether the caller may act in a municipality. */
	public boolean seesMunicipality(String id) {
		return id.equals(this.municipalityId);
	}

	/** Whether the caller sees a unit's clients. */
	public boolean seesUnit(String unitId) {
		return this.unitIds.contains(unitId);
	}

}

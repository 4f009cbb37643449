package se.carecontact.contact.platform;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The person or system behind a request, as its token says.
 *
 * @param subject the token's subject
 * @param name the name as shown
 * @param roles what the caller may be
 * @param municipalityId the only municipality the caller sees; null is all, and for
 * systems only
 * @param unitIds the units the caller sees; empty is all, and for systems only
 * @param staffId the person's id at the employer, where it is one of the staff
 * @param accessReason why the caller opens what is not their own, as they say with this
 * request
 */
public record Caller(String subject, String name, Set<Role> roles, @Nullable String municipalityId, Set<String> unitIds,
		@Nullable String staffId, @Nullable String accessReason) {

	private static final Set<Role> WHOLE_MUNICIPALITY = Set.of(Role.CASE_SYSTEM, Role.INTEGRATION, Role.OPERATOR);

	private static final Set<Role> EVERY_MUNICIPALITY = Set.of(Role.INTEGRATION, Role.OPERATOR);

	public Caller {
		roles = Set.copyOf(roles);
		unitIds = Set.copyOf(unitIds);
	}

	/** Someone who says no reason. */
	public Caller(String subject, String name, Set<Role> roles, @Nullable String municipalityId, Set<String> unitIds,
			@Nullable String staffId) {
		this(subject, name, roles, municipalityId, unitIds, staffId, null);
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

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/** Whether the caller may be any of these. */
	public boolean isAnyOf(Set<Role> allowed) {
		return this.roles.stream().anyMatch(allowed::contains);
	}

	/**
	 * Whether the caller may act in a municipality. A token that names none opens none,
	 * except for systems.
	 */
	public boolean seesMunicipality(String id) {
		return (this.municipalityId != null) ? this.municipalityId.equals(id) : isAnyOf(EVERY_MUNICIPALITY);
	}

	/**
	 * Whether the caller sees a unit's clients. A token that names no unit opens none,
	 * except for systems.
	 */
	public boolean seesUnit(String unitId) {
		return this.unitIds.isEmpty() ? isAnyOf(WHOLE_MUNICIPALITY) : this.unitIds.contains(unitId);
	}

	/** The caller as records and events name them. */
	public Actor actor() {
		return new Actor((this.staffId != null) ? this.staffId : this.subject, this.name);
	}

}

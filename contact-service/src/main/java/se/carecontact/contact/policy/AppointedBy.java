package se.carecontact.contact.policy;

import java.util.Set;

import se.carecontact.contact.platform.Role;

/** Who appoints contacts in a municipality. */
public enum AppointedBy {

	/** Enhetschef. */
	UNIT_MANAGER(Set.of(Role.UNIT_MANAGER)),

	/** Planerare. */
	PLANNER(Set.of(Role.UNIT_MANAGER, Role.PLANNER)),

	/** Samordnare or koordinator, who holds the role planner here. */
	COORDINATOR(Set.of(Role.UNIT_MANAGER, Role.PLANNER));

	private final Set<Role> roles;

	AppointedBy(Set<Role> roles) {
		this.roles = roles;
	}

	/**
	 * The roles that may appoint. The unit manager answers for contacts being appointed,
	 * so always may.
	 */
	public Set<Role> roles() {
		return this.roles;
	}

}

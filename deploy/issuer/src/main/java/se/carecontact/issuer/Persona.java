package se.carecontact.issuer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Someone, or some system, that can get a token. Refuses what would give a token that
 * sees more than its role may.
 *
 * @param id the OAuth client's id, and the token's subject
 * @param secret the OAuth client's secret; for the local stack only
 * @param name the name that services write down as the actor's
 * @param roles at least one
 * @param municipalityId SCB code, four digits; null for those who serve all
 * municipalities
 * @param unitIds the units they see; empty for a system, which sees whole municipalities
 * @param staffId a person's id at the employer; null for a system
 */
record Persona(String id, String secret, String name, List<Role> roles, @Nullable String municipalityId,
		@DefaultValue List<String> unitIds, @Nullable String staffId) {

	Persona {
		roles = List.copyOf(roles);
		unitIds = List.copyOf(unitIds);
		require(!roles.isEmpty(), id, "needs a role");
		boolean ofAUnit = roles.stream().anyMatch(Role::isOfAUnit);
		require(ofAUnit == !unitIds.isEmpty(), id, ofAUnit ? "needs its units" : "is a system and has no units");
		require(ofAUnit == (staffId != null), id, ofAUnit ? "needs a staff id" : "is a system and has no staff id");
		boolean ofAll = roles.stream().allMatch(Role::isOfAllMunicipalities);
		require(ofAll == (municipalityId == null), id,
				ofAll ? "serves all municipalities and names none" : "needs its municipality");
		require(municipalityId == null || municipalityId.matches("\\d{4}"), id,
				"needs a municipality id of four digits");
	}

	private static void require(boolean holds, String id, String what) {
		if (!holds) {
			throw new IllegalArgumentException("Persona " + id + " " + what + ".");
		}
	}

	@Override
	public String toString() {
		return "Persona[" + this.id + "]";
	}

}

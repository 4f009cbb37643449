package se.carecontact.checker.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.Stage;

/**
 * Who works in the municipality, with the tokens they ask with.
 *
 * @param caseSystem pushes decisions
 * @param manager the unit's manager, who appoints and reads
 * @param contact MAIN of every client, who writes
 */
record People(String caseSystem, String manager, String contact) {

	static final String MUNICIPALITY = "1081";

	static final String UNIT = "ronneby";

	/** Staff id of MAIN. */
	static final String MAIN = "maria";

	/** Staff ids of those who are DEPUTY, now one and now the other. */
	static final List<String> DEPUTIES = List.of("johan", "eva");

	static People of(Stage stage) {
		return new People(stage.token("treserva", claims("case-system", Map.of())),
				stage.token("chef",
						claims("unit-manager",
								Map.of("unit_ids", List.of(UNIT), "staff_id", "chef", "name", "Åsa Chef"))),
				stage.token(MAIN, claims("contact",
						Map.of("unit_ids", List.of(UNIT), "staff_id", MAIN, "name", "Maria Olsson"))));
	}

	private static Map<String, Object> claims(String role, Map<String, Object> more) {
		Map<String, Object> claims = new HashMap<>(more);
		claims.put("roles", List.of(role));
		claims.put("municipality_id", MUNICIPALITY);
		return claims;
	}

	/** A client's path at any service. */
	static String path(CaredFor client) {
		return "/" + MUNICIPALITY + "/clients/" + client.clientId;
	}

}

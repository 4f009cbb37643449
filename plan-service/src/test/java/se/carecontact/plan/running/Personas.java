package se.carecontact.plan.running;

import java.util.List;
import java.util.Map;

/** The people who use the service, as their tokens name them. */
final class Personas {

	static final String UNIT = "hemtjanst-centrum";

	/** Main contact. */
	static final Map<String, Object> ANNA = person("anna", "contact", "1080", UNIT);

	/** Deputy. */
	static final Map<String, Object> BO = person("bo", "contact", "1080", UNIT);

	/** A colleague of the same unit who is nobody's contact. */
	static final Map<String, Object> CIA = person("cia", "contact", "1080", UNIT);

	/** A contact whose identity is protected. */
	static final Map<String, Object> GUNILLA = person("gunilla", "contact", "1080", UNIT);

	/** A contact whose identity becomes protected. */
	static final Map<String, Object> HELGA = person("helga", "contact", "1080", UNIT);

	/** A contact of another unit. */
	static final Map<String, Object> DAN = person("dan", "contact", "1080", "hemtjanst-lyckeby");

	/** A contact of another municipality. */
	static final Map<String, Object> EVA = person("eva", "contact", "0834", UNIT);

	static final Map<String, Object> UNIT_MANAGER = person("maria", "unit-manager", "1080", UNIT);

	static final Map<String, Object> PLANNER = person("per", "planner", "1080", UNIT);

	static final Map<String, Object> PRIMARY_CARE = person("region", "primary-care", "1080", UNIT);

	static final Map<String, Object> OPERATOR = Map.of("sub", "operator", "roles", List.of("operator"), "name",
			"Drift");

	private Personas() {
	}

	private static Map<String, Object> person(String id, String role, String municipality, String unit) {
		return Map.of("sub", "sub-" + id, "roles", List.of(role), "municipality_id", municipality, "unit_ids",
				List.of(unit), "staff_id", "staff-" + id, "name", id.substring(0, 1).toUpperCase() + id.substring(1));
	}

}

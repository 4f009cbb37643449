package se.carecontact.local.story;

import java.util.List;

/**
 * The names by which stories call the services and the stand-ins.
 */
public final class KnownServices {

	/** The suite's own services: their processes may be killed by a story. */
	public static final List<String> OWN = List.of("contact-service", "plan-service", "integration-routes");

	/** The stand-ins of the partners, which also take what a partner itself does. */
	public static final List<String> STAND_INS = List.of(Partner.LIFECARE.label(), Partner.PRATOR.label(),
			Partner.PRIMARY_CARE.label());

	private KnownServices() {
	}

	static boolean has(String name) {
		return OWN.contains(name) || STAND_INS.contains(name);
	}

	static String all() {
		return String.join(", ", OWN) + ", " + String.join(", ", STAND_INS);
	}

}

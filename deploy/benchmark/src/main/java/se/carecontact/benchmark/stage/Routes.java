package se.carecontact.benchmark.stage;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Integration-routes as it ships, and whom it speaks with. */
public final class Routes {

	/** What the stand-ins ask of Lifecare's callers. */
	public static final String LIFECARE_DOMAIN = "local";

	/** The same. */
	public static final String LIFECARE_KEY = "benchmark-lifecare-key";

	/** What the stand-ins ask of primary care's callers. */
	public static final String PRIMARY_CARE_TOKEN = "benchmark-primary-care-token";

	private Routes() {
	}

	/**
	 * One on a fresh database, with partners and a contact-service that are not there;
	 * returns when it is ready.
	 */
	public static Service alone(Stage stage, String name, Map<String, String> settings) throws InterruptedException {
		String nowhere = "http://localhost:" + FreePort.find();
		return beside(stage, name, nowhere, Map.of(), settings);
	}

	/**
	 * One on a fresh database; returns when it is ready.
	 * @param contacts contact-service's address
	 * @param partners the partners' addresses, by LIFECARE, PRATOR and PRIMARY_CARE; who
	 * is missing is not there
	 */
	public static Service beside(Stage stage, String name, String contacts, Map<String, String> partners,
			Map<String, String> settings) throws InterruptedException {
		stage.admit("integration-routes", Map.of("roles", List.of("integration")));
		Map<String, String> environment = new HashMap<>(Map.of("CARE_CONTACT_SERVICE_URL", contacts,
				"CARE_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32]), "CARE_CLIENT_SECRET",
				"benchmark", "CARE_LIFECARE_DOMAIN", LIFECARE_DOMAIN, "CARE_LIFECARE_KEY", LIFECARE_KEY,
				"CARE_PRATOR_CARE_GIVER_HSA_ID", "SE2321000016-1080", "CARE_PRATOR_CARE_UNIT_HSA_ID",
				"SE2321000016-1A00", "CARE_PRIMARY_CARE_TOKEN", PRIMARY_CARE_TOKEN));
		String nowhere = "http://localhost:" + FreePort.find();
		for (String partner : List.of("LIFECARE", "PRATOR", "PRIMARY_CARE")) {
			environment.put("CARE_" + partner + "_URL", partners.getOrDefault(partner, nowhere));
		}
		return stage.integrationRoutes(List.of(name), environment, settings).getFirst();
	}

}

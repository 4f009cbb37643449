package se.carecontact.standins;

import java.nio.file.Path;
import java.util.Map;

/**
 * How all three run.
 *
 * @param host name or address to listen on
 * @param dataFolder where their data are kept, a folder for each
 * @param lifecarePort port of the Lifecare-like system; 0 takes a free one, as for the
 * others
 * @param pratorPort port of the Prator-like system
 * @param primaryCarePort port of the region's FHIR server
 * @param lifecareDomain what Lifecare's callers send as {@code domain}
 * @param lifecareKey what Lifecare's callers send as {@code key}
 * @param primaryCareToken the bearer token of the FHIR server's callers
 */
public record StandInsSettings(String host, Path dataFolder, int lifecarePort, int pratorPort, int primaryCarePort,
		String lifecareDomain, String lifecareKey, String primaryCareToken) {

	/**
	 * Reads {@code STANDINS_*}; whatever is missing is as the local stack has it.
	 * @param environment the environment's variables
	 * @return the settings
	 */
	public static StandInsSettings from(Map<String, String> environment) {
		return new StandInsSettings(environment.getOrDefault("STANDINS_HOST", "localhost"),
				Path.of(environment.getOrDefault("STANDINS_DATA_FOLDER", "data/stand-ins")),
				port(environment, "STANDINS_LIFECARE_PORT", 8091), port(environment, "STANDINS_PRATOR_PORT", 8092),
				port(environment, "STANDINS_PRIMARY_CARE_PORT", 8093),
				environment.getOrDefault("STANDINS_LIFECARE_DOMAIN", "local"),
				environment.getOrDefault("STANDINS_LIFECARE_KEY", "local-lifecare-key"),
				environment.getOrDefault("STANDINS_PRIMARY_CARE_TOKEN", "local-primary-care-token"));
	}

	private static int port(Map<String, String> environment, String name, int otherwise) {
		String value = environment.get(name);
		if (value == null) {
			return otherwise;
		}
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(name + " must be a port, not " + value, ex);
		}
	}

	@Override
	public String toString() {
		return "StandInsSettings[%s, %d, %d, %d]".formatted(this.dataFolder, this.lifecarePort, this.pratorPort,
				this.primaryCarePort);
	}

}

package se.carecontact.standins.partner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Where a stand-in runs.
 *
 * @param host name or address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param dataFolder where journal and state are kept; the same folder shows the same data
 * after a restart
 * @param clock what it reads the time from
 * @param neighbours name and address of the other stand-ins, for links between pages
 */
public record PartnerSettings(String host, int port, Path dataFolder, Clock clock, Map<String, String> neighbours) {

	public PartnerSettings {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException("No such port: " + port);
		}
		neighbours = Map.copyOf(neighbours);
	}

	/**
	 * @param port port to listen on; 0 takes a free one
	 * @param dataFolder where journal and state are kept
	 * @return settings for this machine only, with the system's clock and no neighbours
	 */
	public static PartnerSettings of(int port, Path dataFolder) {
		return new PartnerSettings("localhost", port, dataFolder, Clock.systemUTC(), Map.of());
	}

}

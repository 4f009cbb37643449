package se.carecontact.environment;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How an embedded registry runs.
 *
 * @param port where clients reach it on localhost
 * @param managementPort where it tells its health
 * @param dataFolder its data and its log; kept, and used again by the next start
 */
public record RegistrySettings(int port, int managementPort, Path dataFolder) {

	public RegistrySettings {
		Objects.requireNonNull(dataFolder, "dataFolder");
	}

}

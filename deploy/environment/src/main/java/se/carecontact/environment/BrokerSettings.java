package se.carecontact.environment;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How an embedded broker runs.
 *
 * @param port where clients reach it on localhost
 * @param controllerPort where it reaches itself as controller
 * @param dataFolder its data; kept, and used again by the next start
 */
public record BrokerSettings(int port, int controllerPort, Path dataFolder) {

	public BrokerSettings {
		Objects.requireNonNull(dataFolder, "dataFolder");
	}

}

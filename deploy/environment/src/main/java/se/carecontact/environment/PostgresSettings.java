package se.carecontact.environment;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How an embedded PostgreSQL runs.
 *
 * @param port its TCP port on localhost
 * @param dataFolder its data; kept, and used again by the next start
 * @param durable whether a committed transaction survives a power cut; without, commits
 * are faster, and survive the server's process but not the machine
 */
public record PostgresSettings(int port, Path dataFolder, boolean durable) {

	public PostgresSettings {
		Objects.requireNonNull(dataFolder, "dataFolder");
	}

}

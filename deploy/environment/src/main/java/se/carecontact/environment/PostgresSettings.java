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
 * @param sharedBuffersMegabytes memory for its own cache of pages
 */
public record PostgresSettings(int port, Path dataFolder, boolean durable, int sharedBuffersMegabytes) {

	private static final int SMALL = 64;

	public PostgresSettings {
		Objects.requireNonNull(dataFolder, "dataFolder");
		if (sharedBuffersMegabytes < 1) {
			throw new IllegalArgumentException("Shared buffers must be a megabyte or more.");
		}
	}

	/** With a cache that is enough for a few hundred clients, and small. */
	public PostgresSettings(int port, Path dataFolder, boolean durable) {
		this(port, dataFolder, durable, SMALL);
	}

}

package se.carecontact.environment;

import java.io.IOException;
import java.nio.file.Path;

/** Embedded servers on free ports, with data that needn't outlive the JVM. */
record EmbeddedParts(Path folder) implements Parts {

	@Override
	public PostgresServer postgres() {
		return new EmbeddedPostgresServer(
				new PostgresSettings(FreePort.find(), this.folder.resolve("postgres"), false));
	}

	@Override
	public KafkaBroker broker() {
		return new EmbeddedBroker(new BrokerSettings(FreePort.find(), FreePort.find(), this.folder.resolve("kafka")));
	}

	@Override
	public SchemaRegistry registry() {
		return new EmbeddedRegistry(
				new RegistrySettings(FreePort.find(), FreePort.find(), this.folder.resolve("registry")));
	}

	@Override
	public void clear() {
		try {
			Folders.delete(this.folder);
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("Could not delete " + this.folder, ex);
		}
	}

}

package se.carecontact.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds what was built: the very jars that ship; and what is chosen for this machine.
 *
 * @param root the repository's root
 */
record Jars(Path root) {

	Path contactService() {
		return jar("contact-service/target/contact-service.jar");
	}

	Path planService() {
		return jar("plan-service/target/plan-service.jar");
	}

	Path integrationRoutes() {
		return jar("integration-routes/target/integration-routes.jar");
	}

	Path standIns() {
		return jar("deploy/stand-ins/target/care-stand-ins-0.1.0-SNAPSHOT-exec.jar");
	}

	Path issuer() {
		return jar("deploy/issuer/target/care-issuer-0.1.0-SNAPSHOT.jar");
	}

	/** Settings of this machine's municipality, as SQL that is run at each start. */
	Path settings() {
		return this.root.resolve("deploy/local/settings").toAbsolutePath();
	}

	private Path jar(String path) {
		Path jar = this.root.resolve(path);
		if (!Files.isRegularFile(jar)) {
			throw new StackRefusal(path + " is not built. deploy/local/start builds it.");
		}
		return jar;
	}
}

package se.carecontact.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which one JVM keeps the data of its environment, named by the JVM's
 * process id. It is deleted when the environment closes; what killed JVMs left is cleared
 * away by the next one.
 */
final class RunFolder {

	private RunFolder() {
	}

	static Path create() {
		try {
			Path all = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "care-environment"));
			for (Path folder : Folders.in(all)) {
				clearIfAbandoned(folder);
			}
			return Files.createTempDirectory(all, ProcessHandle.current().pid() + "-");
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("No folder for the environment's data", ex);
		}
	}

	private static void clearIfAbandoned(Path folder) throws IOException {
		String name = folder.getFileName().toString();
		int dash = name.indexOf('-');
		if (dash < 1 || !name.substring(0, dash).chars().allMatch(Character::isDigit)
				|| ProcessHandle.of(Long.parseLong(name.substring(0, dash))).isPresent()) {
			return;
		}
		for (Path part : Folders.in(folder)) {
			Leftovers.stopPostgres(part);
			Leftovers.stopRegistry(part);
		}
		Folders.delete(folder);
	}

}

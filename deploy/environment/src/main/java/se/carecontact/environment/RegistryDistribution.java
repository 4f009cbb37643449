package se.carecontact.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Properties;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Apicurio Registry's distribution, unpacked once per version and user from this jar.
 * Several JVMs may ask at once: each unpacks aside, and the first to finish wins.
 */
final class RegistryDistribution {

	private static final String ARCHIVE = "apicurio-registry.tar.gz";

	private RegistryDistribution() {
	}

	/** The folder with {@code quarkus-run.jar}. */
	static Path folder() {
		try {
			Path folder = cache().resolve("apicurio-registry-" + version());
			if (!Files.isDirectory(folder)) {
				unpack(folder);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new EnvironmentFailed("The schema registry could not be unpacked", ex);
		}
	}

	private static Path cache() throws IOException {
		Path cache = Path.of(System.getProperty("user.home"), ".cache", "care-environment");
		return Files.createDirectories(cache);
	}

	private static String version() throws IOException {
		Properties versions = new Properties();
		try (InputStream in = resource("versions.properties")) {
			versions.load(in);
		}
		return versions.getProperty("apicurio");
	}

	private static void unpack(Path target) throws IOException {
		Path aside = Files.createTempDirectory(target.getParent(), "unpacking-");
		try (InputStream in = resource(ARCHIVE);
				TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				write(entry, tar, aside);
			}
		}
		try {
			Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			Folders.delete(aside);
			if (!Files.isDirectory(target)) {
				throw ex;
			}
		}
	}

	private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
		Path file = entry.resolveIn(folder);
		if (entry.isDirectory()) {
			Files.createDirectories(file);
		}
		else {
			Files.createDirectories(file.getParent());
			Files.copy(content, file);
		}
	}

	private static InputStream resource(String name) {
		return Objects.requireNonNull(RegistryDistribution.class.getResourceAsStream(name), name);
	}

}

package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service's jar unpacked, and a cache of its classes as they were after one start (JEP
 * 483, JEP 514): with it, a start takes less than half of the CPU. It stays beside the
 * jar until that is built anew.
 */
final class StartCache {

	private static final long UNPACKED_WITHIN_SECONDS = 120;

	private final Path jar;

	private final Path folder;

	private final Path classes;

	/**
	 * The cache of a jar.
	 * @param jar the jar as it ships
	 * @param options the JVM's options it is to be run with; a cache holds for these only
	 */
	StartCache(Path jar, List<String> options) {
		this.jar = jar;
		this.folder = jar.resolveSibling("start-cache");
		this.classes = this.folder
			.resolve("%08x.aot".formatted(List.of(System.getProperty("java.vm.version"), options).hashCode()));
	}

	/** Whether it was made, and of this very build of the jar. */
	boolean isThere() {
		try {
			return Files.exists(this.classes)
					&& Files.getLastModifiedTime(this.classes).compareTo(Files.getLastModifiedTime(this.jar)) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Unpacks the jar. The services of no other run may be using it.
	 * @return what is to be run to its end to make the cache: options and program, to be
	 * put after {@code java} and its usual options; without agents, which can't be cached
	 */
	List<String> unpack() throws InterruptedException {
		try {
			Files.deleteIfExists(this.classes);
			Process unpacking = new ProcessBuilder(JavaOptions.java(), "-Djarmode=tools", "-jar", this.jar.toString(),
					"extract", "--force", "--destination", this.folder.toString())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!unpacking.waitFor(UNPACKED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
				unpacking.destroyForcibly();
			}
			if (unpacking.waitFor() != 0) {
				throw new BenchmarkRefusal(this.jar + " can't be unpacked into " + this.folder + ".");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// Linked classes in it would shut out each run that has an agent.
		return List.of("-XX:-AOTClassLinking", "-XX:AOTCacheOutput=" + this.classes, "-jar", unpacked());
	}

	/** What starts quickly, to be put after {@code java} and its usual options. */
	List<String> program() {
		return List.of("-XX:AOTCache=" + this.classes, "-jar", unpacked());
	}

	private String unpacked() {
		return this.folder.resolve(this.jar.getFileName()).toString();
	}

}

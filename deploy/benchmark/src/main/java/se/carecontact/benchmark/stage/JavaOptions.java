package se.carecontact.benchmark.stage;

import java.nio.file.Path;
import java.util.List;

/** How the services' JVMs are run. */
public final class JavaOptions {

	/**
	 * As small as in the local stack, but compiled as a server's: it is speed that
	 * counts.
	 */
	private static final String USUAL = "-Xmx256m -XX:+UseSerialGC -Xss512k -XX:+UseCompactObjectHeaders "
			+ "-XX:MaxDirectMemorySize=64m";

	private JavaOptions() {
	}

	/** The JVM's program: of the same JDK as this process. */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** The usual options, or those of {@code CARE_BENCHMARK_JAVA_OPTIONS}. */
	public static List<String> chosen() {
		String own = System.getenv("CARE_BENCHMARK_JAVA_OPTIONS");
		return List.of(((own != null && !own.isBlank()) ? own : USUAL).strip().split("\\s+"));
	}

}

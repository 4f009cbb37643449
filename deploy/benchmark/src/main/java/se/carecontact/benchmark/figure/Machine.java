package se.carecontact.benchmark.figure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine that figures come from.
 *
 * @param cores how many cores this process may use
 * @param processor the processor's name, where the system tells it
 * @param memoryMebibytes its memory
 * @param system the operating system
 * @param java the version of Java
 */
public record Machine(int cores, String processor, long memoryMebibytes, String system, String java) {

	/** This machine. */
	public static Machine here() {
		return new Machine(Runtime.getRuntime().availableProcessors(), valueOf("/proc/cpuinfo", "model name"),
				memory(valueOf("/proc/meminfo", "MemTotal")),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.version"));
	}

	/** The load average of the last minute; negative where the system doesn't tell. */
	public static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	private static long memory(String kibibytes) {
		String digits = kibibytes.replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Long.parseLong(digits) / 1024;
	}

	private static String valueOf(String file, String name) {
		try {
			return Files.readAllLines(Path.of(file))
				.stream()
				.filter((line) -> line.startsWith(name))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			// Another system than Linux: what isn't told isn't known.
			return "unknown";
		}
	}

}

package se.carecontact.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What processes take of the machine, as Linux tells it in {@code /proc}. Elsewhere there
 * is no figure, and that is said.
 */
final class Footprint {

	/** What Linux reckons CPU time in: USER_HZ, 100 on all that a JVM runs on. */
	private static final double TICKS_PER_SECOND = 100;

	private Footprint() {
	}

	/** Memory in bytes by part: each process with its descendants that are no part. */
	static Map<String, Long> memory(Map<String, ProcessHandle> parts) {
		Map<String, Long> memory = new LinkedHashMap<>();
		parts.forEach((name, part) -> memory.put(name, family(part, parts).mapToLong(Footprint::memory).sum()));
		return memory;
	}

	/** The share of one core each part uses over some time, as {@code top} reckons it. */
	static Map<String, Double> cpuShare(Map<String, ProcessHandle> parts, Duration during) throws InterruptedException {
		Map<String, Double> before = cpuSeconds(parts);
		long began = System.nanoTime();
		Thread.sleep(during);
		double seconds = (System.nanoTime() - began) / 1e9;
		Map<String, Double> share = new LinkedHashMap<>();
		cpuSeconds(parts).forEach((name, used) -> share.put(name, (used - before.getOrDefault(name, 0.0)) / seconds));
		return share;
	}

	private static Map<String, Double> cpuSeconds(Map<String, ProcessHandle> parts) {
		Map<String, Double> used = new LinkedHashMap<>();
		parts.forEach((name, part) -> used.put(name, family(part, parts).mapToDouble(Footprint::cpuSeconds).sum()));
		return used;
	}

	private static Stream<ProcessHandle> family(ProcessHandle part, Map<String, ProcessHandle> parts) {
		boolean holdsOthers = part.descendants().anyMatch(parts::containsValue);
		return holdsOthers ? Stream.of(part) : Stream.concat(Stream.of(part), part.descendants());
	}

	/** Proportional memory: pages shared by PostgreSQL's processes count once in all. */
	private static long memory(ProcessHandle process) {
		return read(process, "smaps_rollup").stream()
			.flatMap(String::lines)
			.filter((line) -> line.startsWith("Pss:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
			.findFirst()
			.orElse(0);
	}

	private static double cpuSeconds(ProcessHandle process) {
		return read(process, "stat").map((stat) -> {
			// After the program's name, which may hold spaces: utime and stime are the
			// 12th
			// and 13th.
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
			return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
		}).orElse(0.0);
	}

	/** Empty where the process has ended meanwhile, or there is no such file here. */
	private static Optional<String> read(ProcessHandle process, String file) {
		try {
			return Optional.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), file)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}

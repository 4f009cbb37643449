package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time that processes have used, as Linux tells it. Unlike time by the clock it says
 * what something costs on a machine that is busy with other work, too.
 */
final class CpuTime {

	/** What Linux reckons CPU time in: USER_HZ, 100 on all that a JVM runs on. */
	private static final double TICKS_PER_SECOND = 100;

	private CpuTime() {
	}

	/** Seconds a process has used; not a number where the system doesn't tell. */
	static double of(long pid) {
		return seconds(pid, false);
	}

	/** Seconds a process and its children have used, those that have ended included. */
	static double ofFamily(long pid) {
		try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
			return seconds(pid, true) + children.mapToDouble((child) -> of(child.pid())).filter(Double::isFinite).sum();
		}
	}

	private static double seconds(long pid, boolean withEnded) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			// After the program's name, which may hold spaces, utime, stime, cutime and
			// cstime are the 12th to 15th.
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
			long ticks = 0;
			for (int field = 11; field < (withEnded ? 15 : 13); field++) {
				ticks += Long.parseLong(fields[field]);
			}
			return ticks / TICKS_PER_SECOND;
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

}

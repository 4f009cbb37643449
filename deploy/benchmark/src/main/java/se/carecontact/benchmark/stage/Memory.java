package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Follows a service's memory while something is done to it.
 */
public final class Memory implements AutoCloseable {

	private static final Pattern USED = Pattern.compile("(?:total|committed)[^,]*, used (\\d+)K");

	private static final Pattern ROW = Pattern.compile("\\s*(?<rank>\\d+:|Total)\\s+\\d+\\s+(?<bytes>\\d+)(?<type>.*)");

	private static final long PAUSE_MILLIS = 250;

	private final long pid;

	private final Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");

	private final List<Sight> sights = new ArrayList<>();

	private final Thread watcher;

	private volatile boolean watching = true;

	private Memory(long pid) {
		this.pid = pid;
		this.watcher = Thread.ofPlatform().name("memory").daemon().unstarted(this::watch);
	}

	/** Begins to follow a service. */
	public static Memory of(Service service) {
		Memory memory = new Memory(service.pid());
		memory.watcher.start();
		return memory;
	}

	/** Stops, and gives what was seen, in its order. */
	public List<Sight> stop() throws InterruptedException {
		close();
		this.watcher.join();
		return List.copyOf(this.sights);
	}

	/**
	 * What is reachable in a service's heap, in MiB, counted object by object. The
	 * generations' use is more, even after a full collection: it leaves gaps.
	 */
	public static double liveHeap(Service service) throws IOException, InterruptedException {
		Double live = live(new Memory(service.pid()).jcmd("GC.class_histogram"));
		if (live == null) {
			throw new BenchmarkRefusal("jcmd tells nothing of the service's heap.");
		}
		return live;
	}

	private void watch() {
		long began = System.nanoTime();
		long turn = 0;
		while (this.watching) {
			// The heap costs a process of jcmd's own: looked at less often.
			Double heap = (turn++ % 8 == 0) ? heapOrNull() : null;
			Double resident = resident();
			if (resident != null) {
				this.sights.add(new Sight((System.nanoTime() - began) / 1e9, resident, heap));
			}
			try {
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/** Resident memory in MiB; null where Linux doesn't tell. */
	private @Nullable Double resident() {
		try {
			return Files.readAllLines(Path.of("/proc/" + this.pid + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmRSS:"))
				.map((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
				.findFirst()
				.orElse(null);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private @Nullable Double heapOrNull() {
		try {
			return heap();
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private @Nullable Double heap() throws IOException, InterruptedException {
		return used(jcmd("GC.heap_info"));
	}

	/** The generations' use in MiB; what lies outside the heap is left out. */
	static @Nullable Double used(String heapInfo) {
		long kibibytes = 0;
		boolean told = false;
		for (String line : heapInfo.lines().toList()) {
			Matcher used = USED.matcher(line);
			if (used.find()) {
				kibibytes += Long.parseLong(used.group(1));
				told = true;
			}
		}
		return told ? kibibytes / 1024.0 : null;
	}

	/** The total of a histogram in MiB, without what only fills gaps. */
	static @Nullable Double live(String histogram) {
		Long total = null;
		long gaps = 0;
		for (String line : histogram.lines().toList()) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				long bytes = Long.parseLong(row.group("bytes"));
				if (row.group("rank").equals("Total")) {
					total = bytes;
				}
				else if (row.group("type").contains("jdk.internal.vm.Filler")) {
					gaps += bytes;
				}
			}
		}
		return (total != null) ? (total - gaps) / (1024.0 * 1024.0) : null;
	}

	private String jcmd(String command) throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(this.jcmd.toString(), Long.toString(this.pid), command)
			.redirectErrorStream(true)
			.start();
		String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!jcmd.waitFor(30, TimeUnit.SECONDS)) {
			jcmd.destroyForcibly();
		}
		return said;
	}

	@Override
	public void close() {
		this.watching = false;
	}

	/**
	 * A service's memory at a moment.
	 *
	 * @param second seconds since the following began
	 * @param residentMebibytes what the process holds of the machine's memory
	 * @param heapMebibytes what the heap holds, garbage included; null where it was not
	 * looked at
	 */
	public record Sight(double second, double residentMebibytes, @Nullable Double heapMebibytes) {
	}

}

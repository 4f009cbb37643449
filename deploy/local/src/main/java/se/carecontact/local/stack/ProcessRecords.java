package se.carecontact.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes the stack has started, on disk: a launcher that is killed leaves them
 * running, and the next start ends them. A process is ended only if it still is the one
 * recorded: the same id and start time, and what it runs in its command line.
 */
final class ProcessRecords {

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Path file;

	private final Map<Long, String> records = new LinkedHashMap<>();

	ProcessRecords(Path folder) {
		this.file = folder.resolve("processes");
	}

	/**
	 * Records a process.
	 * @param process the process, started
	 * @param runs what its command line holds and another's doesn't, such as its jar's
	 * path
	 */
	synchronized void add(ProcessHandle process, String runs) {
		startOf(process).ifPresent((start) -> {
			this.records.put(process.pid(), start + " " + runs);
			write();
		});
	}

	synchronized void remove(ProcessHandle process) {
		this.records.remove(process.pid());
		write();
	}

	/**
	 * Ends what an earlier launcher left behind: all at once, since there is nobody left
	 * whom an order would serve.
	 * @return how many there were
	 */
	synchronized int endLeftovers() {
		List<ProcessHandle> leftovers = read().reversed()
			.stream()
			.flatMap((line) -> stillThere(line).stream())
			.toList();
		leftovers.forEach(ProcessHandle::destroy);
		leftovers.forEach(ProcessRecords::awaitEnd);
		this.records.clear();
		write();
		return leftovers.size();
	}

	private static Optional<ProcessHandle> stillThere(String line) {
		String[] record = line.split(" ", 3);
		return ProcessHandle.of(Long.parseLong(record[0]))
			.filter((process) -> startOf(process).filter(record[1]::equals).isPresent())
			.filter((process) -> process.info().commandLine().orElse("").contains(record[2]));
	}

	/** An id that was given to another process comes with another start. */
	private static Optional<String> startOf(ProcessHandle process) {
		return process.info().startInstant().map((start) -> Long.toString(start.toEpochMilli()));
	}

	private static void awaitEnd(ProcessHandle process) {
		try {
			process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Process " + process.pid() + " can't be waited for", ex);
		}
	}

	private List<String> read() {
		try {
			return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The process records in " + this.file + " can't be read", ex);
		}
	}

	private void write() {
		try {
			Files.write(this.file,
					this.records.entrySet()
						.stream()
						.map((record) -> record.getKey() + " " + record.getValue())
						.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The process records in " + this.file + " can't be written", ex);
		}
	}

}

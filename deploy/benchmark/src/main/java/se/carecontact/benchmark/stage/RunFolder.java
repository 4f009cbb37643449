package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a run keeps its data and logs. One run at a time holds it; services that a killed
 * run left are ended by the next one.
 */
final class RunFolder implements AutoCloseable {

	private static final String PID = ".pid";

	private final Path folder;

	private final FileChannel channel;

	private RunFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Takes the folder.
	 * @throws BenchmarkRefusal if another run holds it
	 */
	static RunFolder take(Path folder) {
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!lock(channel)) {
				channel.close();
				throw new BenchmarkRefusal("Another run has this folder: two would only disturb each other.");
			}
			RunFolder taken = new RunFolder(folder, channel);
			taken.endLeftovers();
			return taken;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path resolve(String name) {
		return this.folder.resolve(name);
	}

	/** A folder of this name with nothing of an earlier run in it. */
	Path fresh(String name) {
		Path fresh = resolve(name);
		try {
			if (Files.exists(fresh)) {
				try (Stream<Path> all = Files.walk(fresh)) {
					for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(path);
					}
				}
			}
			return Files.createDirectories(fresh);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Remembers a process, for the next run to end if this one is killed. */
	void remember(String name, Process process, String jar) throws IOException {
		Files.writeString(resolve(name + PID), process.pid() + " " + jar);
	}

	void forget(String name) throws IOException {
		Files.deleteIfExists(resolve(name + PID));
	}

	private void endLeftovers() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(PID)).toList()) {
				String[] remembered = Files.readString(file).split(" ", 2);
				// A number is used again by the system: it must still be that program.
				Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(remembered[0]))
					.filter((process) -> process.info().commandLine().orElse("").contains(remembered[1]));
				left.ifPresent(ProcessHandle::destroyForcibly);
				Files.delete(file);
			}
		}
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			@Nullable FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/** Gives the folder free. */
	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

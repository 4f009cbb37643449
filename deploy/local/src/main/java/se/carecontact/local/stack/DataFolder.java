package se.carecontact.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps what lasts between starts: databases, the broker's log, the
 * stand-ins' journals, logs. One stack at a time holds it, by a lock of the operating
 * system, which a killed holder can't leave behind.
 */
public final class DataFolder implements AutoCloseable {

	private static final String LOCK = "stack.lock";

	private final Path root;

	private final FileChannel channel;

	private DataFolder(Path root, FileChannel channel) {
		this.root = root;
		this.channel = channel;
	}

	/**
	 * Takes the folder, making it where there is none.
	 * @param root the folder
	 * @return the folder, held until it is closed or the process ends
	 * @throws StackRefusal if another stack holds it
	 */
	public static DataFolder take(Path root) {
		try {
			Files.createDirectories(root);
			Path file = root.resolve(LOCK);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				String holder = Files.readString(file).strip();
				channel.close();
				throw new StackRefusal("A stack already runs on the data in " + root + " (process " + holder
						+ "). Stop it first, or use another folder with --data.");
			}
			channel.truncate(0);
			channel
				.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return new DataFolder(root, channel);
		}
		catch (IOException ex) {
			throw new StackRefusal("The data folder " + root + " can't be used: " + ex.getMessage());
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Deletes all that is kept, the lock excepted. */
	public void empty() {
		try (Stream<Path> all = Files.walk(this.root)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				if (!path.equals(this.root) && !path.equals(this.root.resolve(LOCK))) {
					Files.deleteIfExists(path);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data in " + this.root + " can't be emptied", ex);
		}
	}

	/**
	 * Where it is.
	 * @return the folder
	 */
	public Path root() {
		return this.root;
	}

	/**
	 * A folder in it, made where there is none.
	 * @param name its name
	 * @return the folder
	 */
	public Path folder(String name) {
		try {
			return Files.createDirectories(this.root.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No folder " + name + " can be made in " + this.root, ex);
		}
	}

	/**
	 * The next number of a counter that lasts as long as the data.
	 * @param name the counter
	 * @return its number, from 0; never the same twice
	 */
	public synchronized long next(String name) {
		Path file = folder("counters").resolve(name);
		try {
			long next = Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
			Files.writeString(file, Long.toString(next + 1));
			return next;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The counter " + file + " can't be kept", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of " + this.root + " can't be let go", ex);
		}
	}

}

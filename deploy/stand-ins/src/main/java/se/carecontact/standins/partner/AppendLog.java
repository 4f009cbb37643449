package se.carecontact.standins.partner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An append-only file of lines. A line is readable at once and durable once
 * {@link #sync()} has returned; several callers' lines share one fsync. A line torn by a
 * crash is cut off at the next start: it was never synced, so nobody was answered for it.
 */
final class AppendLog implements AutoCloseable {

	private final FileChannel channel;

	private final Object syncing = new Object();

	private long[] ends = new long[1024];

	private int count;

	private volatile int synced;

	private AppendLog(FileChannel channel) {
		this.channel = channel;
	}

	static AppendLog open(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			@SuppressWarnings("resource") // closed with the channel
			FileChannel channel = new RandomAccessFile(file.toFile(), "rw").getChannel();
			AppendLog log = new AppendLog(channel);
			log.findLines();
			return log;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void findLines() throws IOException {
		ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
		long position = 0;
		while (this.channel.read(chunk.clear(), position) > 0) {
			chunk.flip();
			while (chunk.hasRemaining()) {
				position++;
				if (chunk.get() == '\n') {
					remember(position);
				}
			}
		}
		this.channel.truncate(end());
		this.synced = this.count;
	}

	/**
	 * @return the line's index, from 0
	 */
	synchronized int append(String line) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
			long position = end();
			while (bytes.hasRemaining()) {
				position += this.channel.write(bytes, position);
			}
			remember(position);
			notifyAll();
			return this.count - 1;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns when every line appended before the call is on disk. */
	void sync() {
		int wanted = size();
		synchronized (this.syncing) {
			if (this.synced >= wanted) {
				return;
			}
			int covered = size();
			try {
				this.channel.force(false);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.synced = covered;
		}
	}

	synchronized int size() {
		return this.count;
	}

	synchronized String line(int index) {
		long start = (index == 0) ? 0 : this.ends[index - 1];
		ByteBuffer bytes = ByteBuffer.allocate((int) (this.ends[index] - start - 1));
		try {
			while (bytes.hasRemaining()) {
				if (this.channel.read(bytes, start + bytes.position()) < 0) {
					throw new IllegalStateException("The log ended within line " + index);
				}
			}
			return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until there are more lines than given, or the time is out. */
	synchronized void awaitMoreThan(int lines, long millis) throws InterruptedException {
		long deadline = System.nanoTime() + millis * 1_000_000;
		long left = millis;
		while (this.count <= lines && left > 0) {
			wait(left);
			left = (deadline - System.nanoTime()) / 1_000_000;
		}
	}

	private long end() {
		return (this.count == 0) ? 0 : this.ends[this.count - 1];
	}

	private void remember(long lineEnd) {
		if (this.count == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.count * 2);
		}
		this.ends[this.count++] = lineEnd;
	}

	@Override
	public void close() {
		sync();
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

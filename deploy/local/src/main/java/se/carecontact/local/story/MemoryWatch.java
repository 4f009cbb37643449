package se.carecontact.local.story;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the stack's parts hold in memory: before, at the highest, and now. It looks twice
 * a second, in a thread of its own.
 */
final class MemoryWatch implements AutoCloseable {

	private static final long MIB = 1024 * 1024;

	private final Stage stage;

	private final Map<String, Long> before;

	private final Map<String, Long> highest = new TreeMap<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	MemoryWatch(Stage stage) {
		this.stage = stage;
		this.before = stage.memory();
		look();
		Thread.ofVirtual().name("memory").start(this::watch);
	}

	private void watch() {
		try {
			while (!this.closed.await(500, TimeUnit.MILLISECONDS)) {
				look();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		Map<String, Long> now = this.stage.memory();
		synchronized (this.highest) {
			now.forEach((part, bytes) -> this.highest.merge(part, bytes, Math::max));
		}
	}

	/** By how many bytes a part was above what it held before, at the highest. */
	long grown(String part) {
		look();
		synchronized (this.highest) {
			return this.highest.getOrDefault(part, 0L) - this.before.getOrDefault(part, 0L);
		}
	}

	void tell(StoryTable table) {
		Map<String, Long> now = this.stage.memory();
		synchronized (this.highest) {
			this.highest.forEach((part, most) -> {
				if (most > 0) {
					table.row("memory", String.format(Locale.ROOT, "%s: %d MiB before, %d at the highest, %d after",
							part, mib(this.before.getOrDefault(part, 0L)), mib(most), mib(now.getOrDefault(part, 0L))),
							"");
				}
			});
		}
	}

	static long mib(long bytes) {
		return bytes / MIB;
	}

	@Override
	public void close() {
		this.closed.countDown();
	}

}

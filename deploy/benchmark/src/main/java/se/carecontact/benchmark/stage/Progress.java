package se.carecontact.benchmark.stage;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells a waiting person how far it has come: at each step, and every few seconds within
 * a long one. Thread-safe.
 */
public final class Progress {

	private static final long PAUSE = Duration.ofSeconds(5).toNanos();

	private final PrintStream out;

	private final long began = System.nanoTime();

	private long saidAt;

	/** Tells it there. */
	public Progress(PrintStream out) {
		this.out = out;
	}

	/** Tells that something begins or has ended. */
	public synchronized void say(String what) {
		this.saidAt = System.nanoTime();
		this.out.printf(Locale.ROOT, "%7.1f s  %s%n", (this.saidAt - this.began) / 1e9, what);
	}

	/** Tells how far a long step has come, unless something was told just before. */
	public synchronized void count(String what, long done, long of) {
		if (System.nanoTime() - this.saidAt > PAUSE) {
			say("%s: %,d of %,d".formatted(what, done, of).replace(',', ' '));
		}
	}

}

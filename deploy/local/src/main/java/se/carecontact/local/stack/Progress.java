package se.carecontact.local.stack;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Lines that tell how a start goes on, each with the seconds since it began. Thread-safe.
 */
public final class Progress {

	private final PrintStream out;

	private final long began;

	/**
	 * Begins to count.
	 * @param out where lines go
	 * @param beganMillis when the start began, in milliseconds since 1970
	 */
	public Progress(PrintStream out, long beganMillis) {
		this.out = out;
		this.began = System.nanoTime() - Math.max(0, System.currentTimeMillis() - beganMillis) * 1_000_000;
	}

	/**
	 * Prints a line.
	 * @param part the part it is about
	 * @param what what is going on with it
	 */
	public synchronized void say(String part, String what) {
		this.out.printf(Locale.ROOT, "%6.1f s  %-20s %s%n", seconds(), part, what);
	}

	/**
	 * Seconds since the start began.
	 * @return the seconds
	 */
	public double seconds() {
		return (System.nanoTime() - this.began) / 1e9;
	}

}

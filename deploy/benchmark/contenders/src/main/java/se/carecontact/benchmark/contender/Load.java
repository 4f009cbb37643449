package se.carecontact.benchmark.contender;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be written.
 *
 * @param first the number of the first event, divisible by the keys
 * @param keys how many aggregates there are, divisible by the threads
 * @param threads who write, each its own aggregates
 * @param perTransaction events in one transaction, at most a thread's aggregates
 * @param perSecond events a second in all; 0 for as many as it can
 * @param count after how many events it ends
 * @param seconds or after how long
 * @param backlog how many may be on their way before writing waits
 * @param file where it says when each event was committed; only for a load with a pace
 */
record Load(long first, int keys, int threads, int perTransaction, double perSecond, long count, double seconds,
		long backlog, Path file) {

	static Load of(Map<String, String> named, int keys) {
		return new Load(Long.parseLong(Settings.get(named, "first")), keys,
				Integer.parseInt(Settings.get(named, "threads")), Integer.parseInt(Settings.get(named, "per")),
				Double.parseDouble(Settings.get(named, "rate")), Long.parseLong(Settings.get(named, "count")),
				Double.parseDouble(Settings.get(named, "seconds")), Long.parseLong(Settings.get(named, "backlog")),
				Path.of(Settings.get(named, "file")));
	}

	/** The number of a thread's so-manieth event: it goes round its own keys. */
	long index(int thread, long turn) {
		long own = this.keys / this.threads;
		return this.first + turn / own * this.keys + turn % own * this.threads + thread;
	}

	/** How many of the events are a thread's. */
	long turns() {
		return this.count / this.threads;
	}

	/** Nanoseconds from one of a thread's transactions to its next; 0 without a pace. */
	double pause() {
		return (this.perSecond > 0) ? 1e9 * this.perTransaction * this.threads / this.perSecond : 0;
	}

}

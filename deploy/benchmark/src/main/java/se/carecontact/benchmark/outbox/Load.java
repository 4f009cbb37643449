package se.carecontact.benchmark.outbox;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a contender is asked to write.
 *
 * @param perSecond events a second; 0 for as many as it can
 * @param perTransaction events in one transaction
 * @param count after how many events it ends
 * @param seconds or after how long
 * @param backlog how many may be on their way before writing waits
 */
record Load(double perSecond, int perTransaction, long count, double seconds, long backlog) {

	private static final long MANY = 1L << 40;

	/** At a pace, whoever keeps up or not. */
	static Load paced(double perSecond, int perTransaction, double seconds) {
		return new Load(perSecond, perTransaction, MANY, seconds, MANY);
	}

	/** As many as come out at the other end. */
	static Load sustained(int perTransaction, double seconds, long backlog) {
		return new Load(0, perTransaction, MANY, seconds, backlog);
	}

	/** So many, however long it takes. */
	static Load counted(long count, int perTransaction, long backlog) {
		return new Load(0, perTransaction, count, 1e6, backlog);
	}

	/** Without a bound to what may be on its way. */
	static Load fill(long count, int perTransaction) {
		return counted(count, perTransaction, MANY);
	}

	String command(long first, int threads, Path file) {
		return String.format(Locale.ROOT,
				"load first=%d threads=%d per=%d rate=%f count=%d seconds=%f backlog=%d file=%s", first, threads,
				this.perTransaction, this.perSecond, this.count, this.seconds, this.backlog, file);
	}

}

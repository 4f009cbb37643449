package se.carecontact.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An event of the load.
 *
 * @param index its number in the whole load; within a key, numbers rise in the order of
 * the commits
 * @param key what it is about
 */
record Event(long index, UUID key) {

	private static final int SIZE = 300;

	private static final String FILL = "-".repeat(SIZE);

	/** The event that has this number, where there are so many keys. */
	static Event of(long index, int keys) {
		return new Event(index, key(index % keys));
	}

	static UUID key(long number) {
		return new UUID(0x0c0de, number);
	}

	/** The number, and as many bytes in all as an event of the suite has. */
	String text() {
		String start = this.index + "|";
		return start + FILL.substring(start.length());
	}

	byte[] bytes() {
		return text().getBytes(StandardCharsets.UTF_8);
	}

}

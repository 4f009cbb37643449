package se.carecontact.standins.partner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What arrived at a partner, in the order its effects took place: JSON lines in a file,
 * on disk before the caller is answered. Tests and the checker trust it; it keeps no
 * personal data.
 */
public final class Journal implements AutoCloseable {

	private final AppendLog log;

	Journal(Path file) {
		this.log = AppendLog.open(file);
	}

	/**
	 * @return how many calls there have been, earlier runs on the same folder included
	 */
	public int size() {
		return this.log.size();
	}

	/**
	 * @param index the first entry wanted, from 0
	 * @return that entry and all after it
	 */
	public List<JournalEntry> since(int index) {
		return IntStream.range(index, size())
			.mapToObj((at) -> Json.MAPPER.readValue(this.log.line(at), JournalEntry.class))
			.toList();
	}

	/**
	 * @return all entries
	 */
	public List<JournalEntry> entries() {
		return since(0);
	}

	/**
	 * Waits until there is an entry at the index, or the time is out.
	 * @param index the entry waited for
	 * @param wait how long at most
	 * @return that entry and all after it; empty where none came
	 * @throws InterruptedException if the thread is interrupted
	 */
	public List<JournalEntry> await(int index, Duration wait) throws InterruptedException {
		this.log.awaitMoreThan(index, wait.toMillis());
		return since(index);
	}

	String lines(int index, long waitMillis) throws InterruptedException {
		this.log.awaitMoreThan(index, waitMillis);
		StringBuilder lines = new StringBuilder();
		for (int at = index; at < size(); at++) {
			lines.append(this.log.line(at)).append('\n');
		}
		return lines.toString();
	}

	void append(IntFunction<JournalEntry> entry) {
		this.log.append(Json.MAPPER.writeValueAsString(entry.apply(this.log.size())));
	}

	void sync() {
		this.log.sync();
	}

	@Override
	public void close() {
		this.log.close();
	}

}

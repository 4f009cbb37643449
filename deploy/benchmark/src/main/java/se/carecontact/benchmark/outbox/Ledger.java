package se.carecontact.benchmark.outbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * When each event of a load was committed, as its writer noted it.
 *
 * @param commits the events in no order
 */
record Ledger(List<Commit> commits) {

	static Ledger read(Path file) throws IOException {
		List<Commit> commits = new ArrayList<>();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			for (long left = Files.size(file) / (2 * Long.BYTES); left > 0; left--) {
				commits.add(new Commit(in.readLong(), in.readLong()));
			}
		}
		return new Ledger(commits);
	}

	/** Milliseconds from the commit until it was seen, of those that were seen. */
	List<Double> millisUntilSeen(Watch watch) {
		return this.commits.stream()
			.filter((commit) -> watch.seenAt(commit.index()) != 0)
			.map((commit) -> (watch.seenAt(commit.index()) - commit.at()) / 1000.0)
			.toList();
	}

	/**
	 * When the last of those was seen that were committed in this time, in microseconds
	 * of the wall clock.
	 */
	long allSeenBy(Watch watch, long from, long to) {
		return this.commits.stream()
			.filter((commit) -> commit.at() >= from && commit.at() <= to)
			.mapToLong((commit) -> watch.seenAt(commit.index()))
			.max()
			.orElse(to);
	}

	/** How many never came out. */
	long unseen(Watch watch) {
		return this.commits.stream().filter((commit) -> watch.seenAt(commit.index()) == 0).count();
	}

	/** The first number after those of this load; if it is empty, where it began. */
	long next(long first) {
		return this.commits.stream().mapToLong((commit) -> commit.index() + 1).max().orElse(first);
	}

	/**
	 * An event's commit.
	 *
	 * @param index the event's number
	 * @param at microseconds of the wall clock
	 */
	record Commit(long index, long at) {
	}

}

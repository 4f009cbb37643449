package se.carecontact.benchmark.contender;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that commit one load's transactions. A pace is kept as the clock goes, so that
 * a slow transaction is followed by quick ones and the rate is held.
 */
final class Writers {

	private final Contender contender;

	private final Load load;

	private final Backlog backlog;

	private final long began = System.nanoTime();

	private final long until;

	Writers(Contender contender, Load load, Backlog backlog) {
		this.contender = contender;
		this.load = load;
		this.backlog = backlog;
		this.until = this.began + (long) (load.seconds() * 1e9);
	}

	/**
	 * Writes all of it, and when each event was committed into the load's file.
	 * @return how many events were committed
	 */
	long write() throws InterruptedException, ExecutionException, IOException {
		this.backlog.begin();
		try (ExecutorService threads = Executors.newFixedThreadPool(this.load.threads())) {
			List<Future<List<long[]>>> running = new ArrayList<>();
			for (int thread = 0; thread < this.load.threads(); thread++) {
				int number = thread;
				running.add(threads.submit(() -> write(number)));
			}
			long committed = 0;
			try (DataOutputStream out = new DataOutputStream(
					new BufferedOutputStream(Files.newOutputStream(this.load.file())))) {
				for (Future<List<long[]>> each : running) {
					committed += tell(each.get(), out);
				}
			}
			return committed;
		}
	}

	/** Transactions as the number of the first turn, of the turns, and the moment. */
	private List<long[]> write(int thread) throws SQLException, InterruptedException {
		List<long[]> transactions = new ArrayList<>();
		int size = this.load.perTransaction();
		for (long turn = 0; turn < this.load.turns() && !isOver(); turn += size) {
			awaitTurn(thread, turn / size);
			this.backlog.awaitBelow(this.load.backlog(), this.until);
			List<Event> events = new ArrayList<>(size);
			for (long each = turn; each < Math.min(turn + size, this.load.turns()); each++) {
				events.add(Event.of(this.load.index(thread, each), this.load.keys()));
			}
			this.contender.commit(events);
			Instant now = Instant.now();
			this.backlog.committed(events.size());
			transactions.add(new long[] { thread, turn, events.size(),
					now.getEpochSecond() * 1_000_000 + now.getNano() / 1000 });
		}
		return transactions;
	}

	private boolean isOver() {
		return this.backlog.isEnough() || System.nanoTime() - this.until >= 0;
	}

	private void awaitTurn(int thread, long transaction) {
		double pause = this.load.pause();
		long due = this.began + (long) (pause * (transaction + (double) thread / this.load.threads()));
		for (long left = due - System.nanoTime(); pause > 0 && left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	private long tell(List<long[]> transactions, DataOutputStream out) throws IOException {
		long events = 0;
		for (long[] transaction : transactions) {
			for (long turn = transaction[1]; turn < transaction[1] + transaction[2]; turn++) {
				out.writeLong(this.load.index((int) transaction[0], turn));
				out.writeLong(transaction[3]);
			}
			events += transaction[2];
		}
		return events;
	}

}

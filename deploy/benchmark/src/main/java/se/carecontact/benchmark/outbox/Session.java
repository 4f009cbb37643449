package se.carecontact.benchmark.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import se.carecontact.benchmark.outbox.Figures.Judgement;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;

/**
 * One contender at work on a ground of its own: who writes, what was committed, and what
 * is seen of it.
 */
final class Session implements AutoCloseable {

	private static final int THREADS = 4;

	private final Contender contender;

	private final String name;

	private final Ground ground;

	private final Watch watch;

	private final Runner writer;

	private final Path file;

	private final Thread teller;

	private final List<Ledger> ledgers = new ArrayList<>();

	private volatile boolean closing;

	private long next;

	private Session(Contender contender, String name, Ground ground) throws IOException, InterruptedException {
		this.contender = contender;
		this.name = name;
		this.ground = ground;
		this.watch = ground.watch();
		this.writer = ground.start(contender, name);
		this.file = ground.stage().file(name + ".commits");
		this.teller = Thread.ofPlatform().daemon().name("teller").start(this::tell);
	}

	/** Starts the one that writes; nothing is sent yet. */
	static Session open(Stage stage, Contender contender, String name, int keys)
			throws IOException, InterruptedException {
		return new Session(contender, name, Ground.fresh(stage, name, keys));
	}

	Ground ground() {
		return this.ground;
	}

	Watch watch() {
		return this.watch;
	}

	Runner writer() {
		return this.writer;
	}

	/** Another replica, started and not sending yet; who asks closes it. */
	Runner replica() throws IOException, InterruptedException {
		return this.ground.start(this.contender, this.name + "-replica");
	}

	/** Has the load written; returns when all of it is committed. */
	Ledger write(Load load) throws IOException, InterruptedException {
		begin(load);
		return written();
	}

	/** Has the load written, meanwhile. */
	void begin(Load load) throws IOException {
		this.writer.load(load, this.next, THREADS, this.file);
	}

	/** Returns when the load that was begun is committed. */
	Ledger written() throws IOException, InterruptedException {
		this.writer.loaded();
		Ledger ledger = Ledger.read(this.file);
		this.next = Math.ceilDiv(ledger.next(this.next), this.ground.keys()) * (long) this.ground.keys();
		this.ledgers.add(ledger);
		return ledger;
	}

	/** How many of the events were committed. */
	long committed() {
		return this.ledgers.stream().mapToLong((ledger) -> ledger.commits().size()).sum();
	}

	/** Waits until all that was committed is seen; false if that takes longer. */
	boolean awaitAllSeen(Duration limit) {
		long until = System.nanoTime() + limit.toNanos();
		long committed = committed();
		while (this.watch.seen() < committed) {
			if (System.nanoTime() - until > 0) {
				return false;
			}
			LockSupport.parkNanos(1_000_000);
		}
		return true;
	}

	/** What came out beside what was committed, now. */
	Judgement judgement() {
		long lost = this.ledgers.stream().mapToLong((ledger) -> ledger.unseen(this.watch)).sum();
		return new Judgement(committed(), lost, this.watch.reordered(), this.watch.repeated());
	}

	private void tell() {
		try {
			while (!this.closing) {
				this.writer.seen(this.watch.seen());
				LockSupport.parkNanos(5_000_000);
			}
		}
		catch (IOException ex) {
			if (!this.closing) {
				throw new BenchmarkRefusal(this.name + " ended by itself.", ex);
			}
		}
	}

	@Override
	public void close() {
		this.closing = true;
		this.writer.close();
		this.watch.close();
		try {
			this.ground.forget();
		}
		catch (SQLException ex) {
			throw new BenchmarkRefusal("The session's database can't be tidied up.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

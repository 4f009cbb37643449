package se.carecontact.integration.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one feed's records into the database. A failing database is met by trying the
 * same record again in place; when patience ends, the feed halts: from then on no record
 * is taken, so none can be committed past the one that failed, until the route has begun
 * anew from its last committed offset. No exception leaves {@link #take}.
 */
class FeedIntake {

	private static final Logger log = LoggerFactory.getLogger(FeedIntake.class);

	private static final Duration FIRST_WAIT = Duration.ofMillis(50);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final Feed feed;

	private final TransactionTemplate transaction;

	private final Duration patience;

	private final FeedRestart restart;

	private final Gathering gathering;

	private final AtomicBoolean halted = new AtomicBoolean();

	FeedIntake(Feed feed, TransactionTemplate transaction, Duration patience, FeedRestart restart,
			Gathering gathering) {
		this.feed = feed;
		this.transaction = transaction;
		this.patience = patience;
		this.restart = restart;
		this.gathering = gathering;
	}

	/**
	 * Takes records of one partition in their order: in one transaction, or if that does
	 * not succeed each in one of its own, up to the first that can't be kept.
	 * @return whether all are now kept in the database
	 */
	public boolean take(List<IncomingRecord> records) {
		if (this.halted.get()) {
			return false;
		}
		List<IncomingRecord> own = records.stream().filter((record) -> !this.feed.sink().isForeign(record)).toList();
		return (own.size() > 1 && tryTogether(own)) || own.stream().allMatch(this::take);
	}

	private boolean tryTogether(List<IncomingRecord> records) {
		try {
			this.transaction.executeWithoutResult((status) -> this.feed.sink().takeAll(records));
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("{}: could not keep {} records from {} at once ({}), trying one by one", this.feed.id(),
					records.size(), records.getFirst(), ex.getClass().getSimpleName());
			return false;
		}
	}

	/**
	 * Takes a record.
	 * @return whether it is now kept in the database, so that its offset may be committed
	 */
	public boolean take(IncomingRecord record) {
		if (!this.halted.get() && this.feed.sink().isForeign(record)) {
			return true;
		}
		long giveUpAt = System.nanoTime() + this.patience.toNanos();
		Duration wait = FIRST_WAIT;
		while (!this.halted.get()) {
			if (tryOnce(record)) {
				return true;
			}
			if (this.restart.isStopping() || System.nanoTime() + wait.toNanos() > giveUpAt || !slept(wait)) {
				halt(record);
				break;
			}
			wait = (wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait.multipliedBy(2);
		}
		return false;
	}

	private boolean tryOnce(IncomingRecord record) {
		try {
			this.transaction.executeWithoutResult((status) -> this.feed.sink().take(record));
			return true;
		}
		catch (RuntimeException ex) {
			// The message may quote what was inserted, so only its kind is told.
			log.warn("{}: could not keep {} ({}), trying again", this.feed.id(), record, ex.getClass().getSimpleName());
			return false;
		}
	}

	private void halt(IncomingRecord record) {
		if (this.halted.compareAndSet(false, true)) {
			log.error("{}: gave up at {}; the route begins anew from its last committed offset", this.feed.id(),
					record);
			this.restart.restart(this.feed, this::reopen);
		}
	}

	private void reopen() {
		this.gathering.forget();
		this.halted.set(false);
	}

	private static boolean slept(Duration wait) {
		try {
			Thread.sleep(wait);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}

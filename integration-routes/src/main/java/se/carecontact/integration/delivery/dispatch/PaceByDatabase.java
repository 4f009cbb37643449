package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.ledger.PaceTable;
import se.carecontact.integration.partner.Partner;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes beats from the database, a twentieth of a second's at a time. A beat is this
 * replica's alone and good for {@link #GRACE}: one that is missed, by a paused process
 * too, is lost and never made up for. Beats stand so far apart that a second in which the
 * first arrives as late and the last as early as may be still has no more than agreed.
 * Without the database nothing is sent.
 */
@Component
class PaceByDatabase implements SharedPace {

	/** How late a beat may be used. */
	static final Duration GRACE = Duration.ofMillis(50);

	/** How much longer one call may take to arrive than another, on a busy machine. */
	static final Duration ON_THE_WAY = Duration.ofMillis(50);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private static final Logger log = LoggerFactory.getLogger(PaceByDatabase.class);

	private final PaceTable table;

	private final LongSupplier nanos;

	private final LongConsumer park;

	private final Map<Partner, Beats> beats = new EnumMap<>(Partner.class);

	@Autowired
	PaceByDatabase(PaceTable table) {
		this(table, System::nanoTime, LockSupport::parkNanos);
	}

	PaceByDatabase(PaceTable table, LongSupplier nanos, LongConsumer park) {
		this.table = table;
		this.nanos = nanos;
		this.park = park;
		for (Partner partner : Partner.values()) {
			this.beats.put(partner, new Beats(partner));
		}
	}

	@Override
	public OptionalLong await(Partner partner, int perSecond) {
		Beats own = this.beats.get(partner);
		try {
			while (own != null) {
				OptionalLong beat = own.next(perSecond);
				if (beat.isEmpty() || Thread.currentThread().isInterrupted()) {
					return OptionalLong.empty();
				}
				if (reached(beat.getAsLong())) {
					return OptionalLong.of(beat.getAsLong() + GRACE.toNanos());
				}
			}
			return OptionalLong.empty();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("no pace for {} ({}), nothing is sent to it", partner.id(), ex.getClass().getSimpleName());
			return OptionalLong.empty();
		}
	}

	/** Waits for a beat; false if it was missed. */
	private boolean reached(long beat) {
		long left = beat - this.nanos.getAsLong();
		while (left > 0 && !Thread.currentThread().isInterrupted()) {
			this.park.accept(left);
			left = beat - this.nanos.getAsLong();
		}
		return left <= 0 && -left <= GRACE.toNanos();
	}

	/** The time between beats, so that no second of the partner's holds more. */
	static Duration beat(int perSecond) {
		return Duration.ofSeconds(1).plus(GRACE).plus(ON_THE_WAY).dividedBy(perSecond);
	}

	/** A partner's beats that this replica has taken and not yet used. */
	private final class Beats {

		private final Partner partner;

		private final Deque<Long> taken = new ArrayDeque<>();

		private int pace;

		private Beats(Partner partner) {
			this.partner = partner;
		}

		/** By System.nanoTime; not one that is missed already. */
		private synchronized OptionalLong next(int perSecond) {
			if (perSecond != this.pace) {
				this.taken.clear();
				this.pace = perSecond;
			}
			while (!this.taken.isEmpty()) {
				long beat = this.taken.remove();
				if (PaceByDatabase.this.nanos.getAsLong() - beat <= GRACE.toNanos()) {
					return OptionalLong.of(beat);
				}
			}
			return take(perSecond);
		}

		private OptionalLong take(int perSecond) {
			Duration apart = beat(perSecond);
			int count = Math.max(1, perSecond / 20);
			OptionalLong away = PaceByDatabase.this.table.take(this.partner.id(), apart, count, LONGEST_WAIT);
			if (away.isEmpty()) {
				return away;
			}
			long first = PaceByDatabase.this.nanos.getAsLong() + Duration.ofNanos(away.getAsLong() * 1000).toNanos();
			for (int each = 1; each < count; each++) {
				this.taken.add(first + each * apart.toNanos());
			}
			return OptionalLong.of(first);
		}

	}

}

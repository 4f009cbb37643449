package se.carecontact.checker.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.checker.fault.Strike;
import se.carecontact.standins.partner.JournalEntry;

/**
 * What became of the deliveries that fell due while a kind of fault struck; other kinds
 * may have struck beside it.
 *
 * @param deliveries how many there were
 * @param lost how many never arrived
 * @param doubled how many had more than one effect
 * @param recoveries for each strike, how long after it was healed the last of its
 * deliveries arrived
 * @param slowest for each strike, how long the slowest of its deliveries took
 */
public record Aftermath(int deliveries, int lost, int doubled, List<Duration> recoveries, List<Duration> slowest) {

	/** Sums up. */
	static final class Sum {

		private final Map<Strike, Instant> last = new HashMap<>();

		private final Map<Strike, Duration> slowest = new HashMap<>();

		private int deliveries;

		private int lost;

		private int doubled;

		/**
		 * @param due when it fell due, within the strike's time
		 * @param effects all that its delivery had
		 */
		void add(Strike strike, Instant due, List<JournalEntry> effects) {
			this.deliveries++;
			if (effects.isEmpty()) {
				this.lost++;
				return;
			}
			if (effects.size() > 1) {
				this.doubled++;
			}
			this.last.merge(strike, effects.getFirst().arrivedAt(), (one, other) -> one.isAfter(other) ? one : other);
			this.slowest.merge(strike, Duration.between(due, effects.getFirst().arrivedAt()),
					(one, other) -> (one.compareTo(other) > 0) ? one : other);
		}

		Aftermath of(List<Strike> strikes) {
			List<Duration> recoveries = strikes.stream().filter(this.last::containsKey).map((strike) -> {
				Duration after = Duration.between(strike.until(), this.last.get(strike));
				return after.isNegative() ? Duration.ZERO : after;
			}).sorted().toList();
			return new Aftermath(this.deliveries, this.lost, this.doubled, recoveries,
					this.slowest.values().stream().sorted().toList());
		}

	}

}

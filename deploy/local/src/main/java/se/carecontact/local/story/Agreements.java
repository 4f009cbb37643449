package se.carecontact.local.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges how partners were pressed, from the beginning of a step on.
 */
final class Agreements {

	/** How much later than its effect a journal's entry may be read here. */
	private static final Duration LATE = Duration.ofSeconds(5);

	private final Arrivals arrivals;

	private final Score score;

	private final StoryTable table;

	private final Clock clock;

	private final Map<String, Instant> begun = new HashMap<>();

	Agreements(Arrivals arrivals, Score score, StoryTable table, Clock clock) {
		this.arrivals = arrivals;
		this.score = score;
		this.table = table;
		this.clock = clock;
	}

	/** A step begins, before its faults are switched. */
	void begin(Step step) {
		this.begun.put(step.id(), this.clock.instant());
	}

	/** Judges what a step says of pressure. */
	void judge(Step step) throws InterruptedException {
		for (KeepsTo agreed : step.keepsTo()) {
			String since = (agreed.since() != null) ? agreed.since() : step.id();
			Instant from = this.begun.getOrDefault(since, Instant.MIN);
			Pressure pressure = judged(agreed, from);
			List<String> wrongs = pressure.wrongs();
			if (wrongs.isEmpty()) {
				this.table.row(agreed.at().label(), "kept to what was agreed: " + pressure.told(), "");
				this.score.seen();
			}
			wrongs.forEach((wrong) -> this.score.fail(agreed.at().label(), wrong));
		}
	}

	private Pressure judged(KeepsTo agreed, Instant from) throws InterruptedException {
		Instant latest = this.clock.instant().plus(LATE);
		while (true) {
			List<JournalEntry> journal = this.arrivals.since(agreed.at(), from);
			Pressure pressure = new Pressure(agreed, journal);
			if (pressure.wrongs().isEmpty() || !this.clock.instant().isBefore(latest)) {
				return pressure;
			}
			this.arrivals.awaitAny(Duration.ofMillis(200));
		}
	}

}

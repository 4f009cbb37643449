package se.carecontact.local.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What partners are to receive, and what they are not. What is due at a partner that is
 * switched off is owed: it is asked for once the partner is back.
 */
final class Expectations {

	private final Arrivals arrivals;

	private final Faults faults;

	private final Score score;

	private final StoryTable table;

	private final Clock clock;

	private final List<Due> owed = new ArrayList<>();

	Expectations(Arrivals arrivals, Faults faults, Score score, StoryTable table, Clock clock) {
		this.arrivals = arrivals;
		this.faults = faults;
		this.score = score;
		this.table = table;
		this.clock = clock;
	}

	void expect(Due due) throws InterruptedException {
		Partner at = due.arrival().at();
		if (this.faults.away(at)) {
			this.owed.add(due);
			this.table.row(at.label(), "(away: is owed " + due.arrival().kind() + ")", "");
		}
		else {
			await(due, due.answeredAt());
		}
	}

	/** Asks for all that is owed by now to partners that are back. */
	void settle() throws InterruptedException {
		Instant back = this.clock.instant();
		for (Due due : List.copyOf(this.owed)) {
			if (!this.faults.away(due.arrival().at())) {
				this.owed.remove(due);
				await(due, back);
			}
		}
	}

	void staysAway(StaysAway away, Values values, Instant from) throws InterruptedException {
		Predicate<JournalEntry> fits = Arrivals.fitting(away.at(), away.kind(), away.with().filled(values), from);
		Optional<JournalEntry> came = this.arrivals.take(fits, away.watched());
		if (came.isPresent()) {
			this.score.fail(away.at().label(), "received " + away.kind() + ", and should not have");
		}
		else {
			this.score.stayedAway();
			this.table.row(away.at().label(), "no " + away.kind() + ", as it should be (watched for "
					+ StoryTable.seconds(away.watched()) + " s)", "");
		}
	}

	private void await(Due due, Instant from) throws InterruptedException {
		Arrival arrival = due.arrival();
		Duration left = Duration.between(this.clock.instant(), from.plus(arrival.within()));
		Optional<JournalEntry> came = this.arrivals
			.take(Arrivals.fitting(arrival.at(), arrival.kind(), due.with(), due.sentAt()), left);
		if (came.isPresent()) {
			this.table.arrived(arrival, came.get(), Duration.between(from, came.get().arrivedAt()));
			this.score.arrived(due, came.get());
		}
		else {
			this.score.missing(due);
		}
	}

}

package se.carecontact.local.story;

import java.io.IOException;
import java.time.Duration;

/**
 * Reads until what is wanted can be seen.
 */
final class Sight {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final Requests requests;

	private final StoryTable table;

	private final Score score;

	Sight(Requests requests, StoryTable table, Score score) {
		this.requests = requests;
		this.table = table;
		this.score = score;
	}

	/** Looks until it is seen or the time is out; gives what was read last. */
	Reply look(See see, Values values) throws IOException, InterruptedException {
		Wanted until = see.until().filled(values);
		long began = System.nanoTime();
		while (true) {
			Reply reply = this.requests.send(see.from(), values, "");
			Duration since = Duration.ofNanos(System.nanoTime() - began);
			if (reply.status() == 200 && until.missing(reply::find).fields().isEmpty()) {
				tell(see, until, since);
				return reply;
			}
			if (since.compareTo(see.within()) > 0) {
				this.score.fail(see.from().service(), "NOT SEEN: " + until.missing(reply::find) + " in GET "
						+ values.fill(see.from().path()) + " (it answered " + reply.status() + ")");
				return reply;
			}
			Thread.sleep(PAUSE);
		}
	}

	private void tell(See see, Wanted until, Duration since) {
		if (!until.fields().isEmpty()) {
			this.score.seen();
			this.table.row("seen", see.from().service() + ": " + until, StoryTable.millis(since));
		}
	}

}

package se.carecontact.local.story;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays stories on a stage, and tells as it goes what was sent and what arrived.
 */
public final class StoryPlayer {

	private final Stage stage;

	private final Clock clock;

	private final PrintStream out;

	private final Duration patience;

	private final Duration lastLook;

	/**
	 * A player.
	 * @param stage the running stack
	 * @param clock the clock the partners' journals go by
	 * @param out where the table is printed
	 * @param patience how long a service that is away is waited for
	 * @param lastLook how long the partners are watched after the last step, for what
	 * comes twice
	 */
	public StoryPlayer(Stage stage, Clock clock, PrintStream out, Duration patience, Duration lastLook) {
		this.lastLook = lastLook;
		this.stage = stage;
		this.clock = clock;
		this.out = out;
		this.patience = patience;
	}

	/**
	 * Plays a story to its end. A missing arrival doesn't stop it, a refused request
	 * does. Every fault it switched is switched off again.
	 * @param story the story
	 * @return what came of it. It held if everything arrived, nothing twice, nothing out
	 * of order, and nothing that should have stayed away
	 * @throws IOException if a partner's journal can't be read at the start
	 * @throws InterruptedException if the play is ended
	 */
	public Played play(Story story) throws IOException, InterruptedException {
		Arrivals arrivals = new Arrivals();
		List<JournalWatch> watches = new ArrayList<>();
		Instant begun = this.clock.instant();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
			try {
				for (Partner partner : Partner.values()) {
					watches.add(new JournalWatch(partner, this.stage.service(partner.label()), http, arrivals));
				}
				Score score = play(story, http, arrivals);
				Thread.sleep(this.lastLook);
				for (JournalWatch watch : watches) {
					watch.finish();
				}
				return score.tell(story.name(), Duration.between(begun, this.clock.instant()));
			}
			finally {
				watches.forEach(JournalWatch::close);
			}
		}
	}

	private Score play(Story story, HttpClient http, Arrivals arrivals) throws InterruptedException {
		StoryTable table = new StoryTable(this.out);
		long play = this.stage.nextPlay();
		Cast cast = Cast.of(story, play, this.clock);
		table.begin(story, cast.mark());
		Requests requests = new Requests(this.stage, http, this.clock, this.patience);
		Faults faults = new Faults(this.stage, http);
		Score score = new Score(table, arrivals);
		Expectations expectations = new Expectations(arrivals, faults, score, table, this.clock);
		Streams streams = new Streams(this.stage, this.clock, table, score, play);
		Act act = new Act(cast, requests, streams, faults, expectations, new Sight(requests, table, score),
				new Agreements(arrivals, score, table, this.clock), score, table);
		try {
			for (Step step : story.steps()) {
				table.step(step);
				act.play(step, this.stage);
			}
			faults.allOff();
			expectations.settle();
		}
		catch (PlayFailed ex) {
			score.fail("the story stopped", String.valueOf(ex.getMessage()));
		}
		finally {
			faults.allOff();
		}
		return score;
	}

}

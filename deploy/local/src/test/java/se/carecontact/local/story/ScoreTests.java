package se.carecontact.local.story;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a story takes for order. */
class ScoreTests {

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	private final Score score = new Score(new StoryTable(new PrintStream(this.told, true, StandardCharsets.UTF_8)),
			new Arrivals());

	@Test
	void what_one_reader_gets_about_a_client_keeps_the_order_of_the_steps() {
		arrived("away", 2, "ABSENCE URGENT to PLANNERS");
		arrived("back", 1, "ABSENCE_ENDED URGENT to PLANNERS");

		assertThat(held()).isFalse();
		assertThat(this.told.toString(StandardCharsets.UTF_8))
			.contains("sendMessage of step 'back' arrived out of order");
	}

	@Test
	void what_is_urgent_for_one_reader_may_pass_what_another_waits_for() {
		arrived("consent", 2, "CONSENT NORMAL to QUALITY_NURSE");
		arrived("away", 1, "ABSENCE URGENT to PLANNERS");

		assertThat(held()).isTrue();
	}

	private void arrived(String step, int index, String about) {
		Arrival arrival = new Arrival(Partner.LIFECARE, "sendMessage", new Wanted(Map.of()), Duration.ofSeconds(5));
		Instant now = Instant.parse("2026-11-02T08:00:00Z");
		this.score.arrived(
				new Due(new Step(step, "", Map.of(), null, List.of(), List.of(arrival), List.of(), List.of(),
						List.of()), "contact-service", arrival, arrival.with(), now, now),
				JournalEntry.of(Partner.LIFECARE, JsonMapper.shared().readTree("""
						{"index":%d,"arrivedAt":"%s","operation":"sendMessage","about":"%s","clientId":"1001",
						 "effect":"APPLIED"}""".formatted(index, now, about))));
	}

	private boolean held() {
		return this.score.tell("story", Duration.ZERO).held();
	}

}

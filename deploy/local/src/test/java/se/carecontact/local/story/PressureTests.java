package se.carecontact.local.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PressureTests {

	private static final Instant START = Instant.parse("2026-11-02T13:00:00Z");

	private final List<JournalEntry> journal = new ArrayList<>();

	@Test
	void a_drain_within_the_pace_keeps_to_it() {
		for (int each = 0; each < 20; each++) {
			applied(each * 200, "c-1", each, 1);
		}

		assertThat(wrongs(5, null, 20)).isEmpty();
	}

	@Test
	void a_drain_at_twice_the_pace_does_not() {
		for (int each = 0; each < 20; each++) {
			applied(each * 100, "c-1", each, 1);
		}

		assertThat(wrongs(5, null, null)).singleElement().asString().contains("5 a second were agreed");
	}

	@Test
	void a_burst_within_a_slow_drain_does_not() {
		for (int each = 0; each < 12; each++) {
			applied(each, "c-1", each, 1);
		}
		applied(60_000, "c-1", 13, 1);

		assertThat(wrongs(5, null, null)).hasSize(1);
	}

	@Test
	void more_calls_at_once_than_agreed_are_told_repeats_and_looks_included() {
		applied(0, "c-1", 1, 2);
		call(1, "READ", "c-1", 2, 3);

		assertThat(wrongs(null, 2, null)).containsExactly("2 calls at once were agreed, but there were 3");
	}

	@Test
	void one_too_few_and_one_out_of_order_are_told() {
		applied(0, "c-1", 2, 1);
		applied(1, "c-2", 1, 1);
		applied(2, "c-1", 1, 1);

		assertThat(wrongs(null, null, 4)).containsExactly("4 effects were due, but there were 3",
				"effects about the same of one client came out of order");
	}

	@Test
	void nothing_received_is_nothing_to_judge_by() {
		call(0, "READ", "c-1", 1, 1);

		assertThat(wrongs(5, 2, null)).containsExactly("received nothing to judge by");
	}

	private List<String> wrongs(Integer perSecond, Integer atOnce, Integer effects) {
		return new Pressure(new KeepsTo(Partner.LIFECARE, null, null, perSecond, atOnce, effects), this.journal)
			.wrongs();
	}

	private void applied(int millis, String client, long seq, int atOnce) {
		call(millis, "APPLIED", client, seq, atOnce);
	}

	private void call(int millis, String effect, String client, long seq, int atOnce) {
		this.journal.add(JournalEntry.of(Partner.LIFECARE, JsonMapper.shared().readTree("""
				{"index":%d,"arrivedAt":"%s","operation":"sendMessage","about":"WISH","effect":"%s",
				 "clientId":"%s","seq":%d,"atOnce":%d}
				""".formatted(this.journal.size(), START.plusMillis(millis), effect, client, seq, atOnce))));
	}

}

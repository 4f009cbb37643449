package se.carecontact.benchmark.delivery;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import se.carecontact.benchmark.delivery.Publisher.Event;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;

class ArrivedTests {

	private static final Instant BEGIN = Instant.parse("2026-11-28T10:00:00.600Z");

	private static final List<Event> PUBLISHED = List.of(new Event("a", "elsa", 1), new Event("b", "elsa", 2),
			new Event("c", "nils", 3));

	@Test
	void what_came_once_and_in_each_clients_order_breaks_nothing() {
		Arrived arrived = Arrived.of(PUBLISHED, List.of(entry("c", 0), entry("a", 10), entry("b", 20)));
		assertThat(arrived.broken()).isEmpty();
		assertThat(arrived.count()).isEqualTo(3);
	}

	@Test
	void what_never_came_is_told() {
		assertThat(Arrived.of(PUBLISHED, List.of(entry("a", 0), entry("c", 10))).broken())
			.containsExactly("1 of 3 never came");
	}

	@Test
	void a_second_effect_is_told_and_a_repeat_without_one_is_only_counted() {
		assertThat(Arrived.of(PUBLISHED, List.of(entry("a", 0), entry("b", 1), entry("b", 2), entry("c", 3))).broken())
			.containsExactly("event b had two effects");
		Arrived repeated = Arrived.of(PUBLISHED,
				List.of(entry("a", 0), entry("b", 1), entry("b", 2, Effect.REPEAT), entry("c", 3)));
		assertThat(repeated.broken()).isEmpty();
		assertThat(repeated.repeats()).isOne();
	}

	@Test
	void an_earlier_one_after_a_later_one_of_the_same_client_is_told() {
		assertThat(Arrived.of(PUBLISHED, List.of(entry("b", 0), entry("a", 1), entry("c", 2))).broken())
			.containsExactly("client elsa: seq 1 came after 2");
	}

	@Test
	void seconds_are_those_of_the_clock_and_any_second_is_the_worst_there_is() {
		List<JournalEntry> entries = List.of(entry("a", 0), entry("b", 300), entry("c", 500), entry("d", 1900));
		assertThat(Arrived.bySecond(entries)).containsExactly(2, 1, 1);
		assertThat(Arrived.mostInAnySecond(entries)).isEqualTo(3);
	}

	private static JournalEntry entry(String eventId, long millis) {
		return entry(eventId, millis, Effect.APPLIED);
	}

	private static JournalEntry entry(String eventId, long millis, Effect effect) {
		return new JournalEntry(0, BEGIN.plusMillis(millis), "POST", "/messages", "sendMessage", eventId, null, "1001",
				null, effect, 201, null, 1);
	}

}

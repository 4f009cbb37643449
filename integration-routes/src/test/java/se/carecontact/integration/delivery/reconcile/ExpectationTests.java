package se.carecontact.integration.delivery.reconcile;

import java.util.List;

import org.junit.jupiter.api.Test;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.Thing.Presence;

import static org.assertj.core.api.Assertions.assertThat;

/** What a partner ought to hold, and what differs from what it holds. */
class ExpectationTests {

	private final Expectation told = new Expectation(true, true);

	@Test
	void the_last_word_on_a_thing_is_what_is_expected() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("consent", "GIVEN")));
		this.told.add(2, DeliveryState.SENT, List.of(Thing.of("consent", "WITHDRAWN")));

		assertThat(this.told.compare(List.of(Thing.of("consent", "WITHDRAWN")))).isEmpty();
		assertThat(this.told.compare(List.of(Thing.of("consent", "GIVEN"))))
			.containsExactly(new Found(Finding.OTHER_CONTENT, "consent", 2L));
		assertThat(this.told.compare(List.of())).containsExactly(new Found(Finding.NOT_THERE, "consent", 2L));
	}

	@Test
	void what_waits_is_neither_missing_nor_stale_nor_extra() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("card", "Anna")));
		this.told.add(2, DeliveryState.PARKED, List.of(Thing.of("card", "Lars")));
		this.told.add(3, DeliveryState.PENDING, List.of(Thing.of("note", "x")));

		assertThat(this.told.compare(List.of())).isEmpty();
		assertThat(this.told.compare(List.of(Thing.of("card", "Lars"), Thing.of("note", "x")))).isEmpty();
		assertThat(this.told.waiting()).isEqualTo(2);
	}

	@Test
	void what_was_cancelled_though_it_had_arrived_is_not_extra() {
		this.told.add(1, DeliveryState.CANCELLED, List.of(Thing.of("report", "")));

		assertThat(this.told.compare(List.of(Thing.of("report", "")))).isEmpty();
	}

	@Test
	void what_was_never_told_is_extra_unless_something_told_is_no_longer_known() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("a", "")));
		List<Thing> held = List.of(Thing.of("a", ""), Thing.of("b", ""));

		assertThat(this.told.compare(held)).containsExactly(new Found(Finding.UNKNOWN_TO_US, "b", null));
		this.told.addForgotten();
		assertThat(this.told.compare(held)).isEmpty();
	}

	@Test
	void what_stands_twice_is_told_once() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("a", "")));

		assertThat(this.told.compare(List.of(Thing.of("a", ""), Thing.of("a", ""))))
			.containsExactly(new Found(Finding.TWICE, "a", null));
	}

	@Test
	void one_taken_away_and_one_that_stands_are_the_one_that_stands() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("a", "")));
		Thing gone = new Thing("a", "", Presence.TAKEN_AWAY);

		assertThat(this.told.compare(List.of(gone, Thing.of("a", "")))).isEmpty();
		assertThat(this.told.compare(List.of(Thing.of("a", ""), gone))).isEmpty();
		assertThat(this.told.compare(List.of(gone))).containsExactly(new Found(Finding.TAKEN_AWAY_THERE, "a", 1L));
	}

	@Test
	void an_event_that_is_not_the_last_word_on_all_it_told_is_not_sent_again() {
		this.told.add(1, DeliveryState.SENT, List.of(Thing.of("main", "Anna"), Thing.of("deputy", "ended")));
		this.told.add(2, DeliveryState.SENT, List.of(Thing.of("main", "Maria")));

		assertThat(this.told.compare(List.of(Thing.of("main", "Maria"))))
			.containsExactly(new Found(Finding.NOT_THERE_AND_LATER_SENT, "deputy", 1L));
	}

	@Test
	void what_is_only_added_to_is_put_right_by_hand() {
		Expectation notes = new Expectation(true, false);
		notes.add(1, DeliveryState.SENT, List.of(Thing.of("note", "as written")));

		assertThat(notes.compare(List.of(Thing.of("note", "altered"))))
			.containsExactly(new Found(Finding.OTHER_CONTENT_BY_HAND, "note", 1L));
	}

	@Test
	void what_need_not_stand_there_is_not_missing() {
		this.told.add(1, DeliveryState.SENT, List.of(new Thing("consent", "WITHDRAWN", Presence.IF_ANY)));

		assertThat(this.told.compare(List.of())).isEmpty();
		assertThat(this.told.compare(List.of(Thing.of("consent", "GIVEN"))))
			.containsExactly(new Found(Finding.OTHER_CONTENT, "consent", 1L));
	}

}

package se.carecontact.integration.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.Outbounds;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes to the planners before all else. */
class PlannerPriorityTests {

	private static final UUID CLIENT = Outbounds.CLIENT;

	private final ContactEventsToPlanner channel = new ContactEventsToPlanner();

	@Test
	void a_cover_by_the_work_group_that_has_begun_goes_before_others_as_an_absence_does() {
		assertThat(priority(Events.absence(CLIENT))).isEqualTo(Priority.URGENT);
		assertThat(priority(cover("2026-11-02"))).isEqualTo(Priority.URGENT);
		assertThat(priority(cover("2026-10-30"))).isEqualTo(Priority.URGENT);
	}

	@Test
	void a_cover_that_begins_tomorrow_goes_in_its_turn() {
		assertThat(priority(cover("2026-11-03"))).isEqualTo(Priority.NORMAL);
		assertThat(priority(Events.timeNeed(CLIENT))).isEqualTo(Priority.NORMAL);
	}

	@Test
	void today_is_the_day_in_sweden() {
		GroupMustCover cover = GroupMustCover.newBuilder(cover("2026-11-03"))
			.setOccurredAt(Instant.parse("2026-11-02T23:30:00Z"))
			.build();
		assertThat(priority(cover)).isEqualTo(Priority.URGENT);
	}

	private static GroupMustCover cover(String from) {
		return Events.groupMustCover(CLIENT, LocalDate.parse(from));
	}

	private Priority priority(SpecificRecord event) {
		return this.channel.priority(Outbounds.of(event).event());
	}

}

package se.carecontact.integration.planner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.carecontact.integration.lifecare.LifecareMessage;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.Golden;
import se.carecontact.integration.support.Outbounds;

/** The planner's messages as people read them. */
class PlannerMessageGoldenTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-02");

	private final PlannerMessages messages = new PlannerMessages(
			Clock.fixed(Instant.parse("2026-11-02T13:30:00Z"), ZoneOffset.UTC));

	static Stream<SpecificRecord> events() {
		return Stream.of(Events.absence(Outbounds.CLIENT), Events.absenceChanged(Outbounds.CLIENT),
				Events.absenceEnded(Outbounds.CLIENT), Events.timeNeed(Outbounds.CLIENT),
				Events.planningWish(Outbounds.CLIENT), Events.groupMustCover(Outbounds.CLIENT));
	}

	@ParameterizedTest
	@MethodSource("events")
	void the_message_reads_as_it_should(SpecificRecord event) {
		assertReads("planner/" + event.getSchema().getName(), event);
	}

	@Test
	void that_the_work_group_covers_today_is_urgent() {
		assertReads("planner/GroupMustCoverToday", Events.groupMustCover(Outbounds.CLIENT, TODAY));
	}

	@Test
	void an_absence_that_was_over_before_it_could_be_sent_is_sent_as_such() {
		PlannerMessages later = new PlannerMessages(Clock.fixed(Instant.parse("2026-11-05T11:00:00Z"), ZoneOffset.UTC));
		Golden.assertMatches("planner/ClientAbsenceReportedOver",
				later.messageFor(Outbounds.of(Events.absence(Outbounds.CLIENT))).message().text());
	}

	private void assertReads(String golden, SpecificRecord event) {
		LifecareMessage message = this.messages.messageFor(Outbounds.of(event)).message();
		Golden.assertMatches(golden, message.recipient() + " " + message.category() + " " + message.priority() + " "
				+ message.unitId() + "\n[" + message.subject() + "]\n" + message.text());
	}

}

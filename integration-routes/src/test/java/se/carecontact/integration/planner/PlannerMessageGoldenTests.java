package se.carecontact.integration.planner;

import java.time.LocalDate;
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

	private final PlannerMessages messages = new PlannerMessages();

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

	private void assertReads(String golden, SpecificRecord event) {
		LifecareMessage message = this.messages.messageFor(Outbounds.of(event)).message();
		Golden.assertMatches(golden, message.recipient() + " " + message.category() + " " + message.priority() + " "
				+ message.unitId() + "\n[" + message.subject() + "]\n" + message.text());
	}

}

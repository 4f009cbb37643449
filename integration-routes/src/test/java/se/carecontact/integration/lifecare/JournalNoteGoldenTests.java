package se.carecontact.integration.lifecare;

import java.util.stream.Stream;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.Golden;
import se.carecontact.integration.support.Outbounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The journal's notes as people read them. */
class JournalNoteGoldenTests {

	private final JournalNotes notes = new JournalNotes();

	static Stream<SpecificRecord> events() {
		return Stream.of(Events.assessed(Outbounds.CLIENT, false), Events.offerAnswered(Outbounds.CLIENT),
				Events.changeWished(Outbounds.CLIENT), Events.changeWishWithdrawn(Outbounds.CLIENT),
				Events.mistaken(Outbounds.CLIENT), Events.dutyDone(Outbounds.CLIENT),
				Events.teamMeetingNeed(Outbounds.CLIENT), Events.planAgreed(Outbounds.CLIENT),
				Events.planFollowedUp(Outbounds.CLIENT), Events.consentGiven(Outbounds.CLIENT),
				Events.consentDeclined(Outbounds.CLIENT), Events.consentWithdrawn(Outbounds.CLIENT));
	}

	@ParameterizedTest
	@MethodSource("events")
	void the_note_reads_as_it_should(SpecificRecord event) {
		assertReads("journal/" + event.getSchema().getName(), event);
	}

	@Test
	void that_it_is_obviously_unnecessary_is_noted_with_the_reason() {
		assertReads("journal/ContactNeedAssessedUnnecessary", Events.assessed(Outbounds.CLIENT, true));
	}

	@Test
	void a_plan_without_agreement_tells_why_and_what_it_changes() {
		assertReads("journal/PlanAgreedByNobody", Events.nightPlanAgreed(Outbounds.CLIENT));
	}

	private void assertReads(String golden, SpecificRecord event) {
		JournalNote note = this.notes.noteFor(Outbounds.of(event));
		Golden.assertMatches(golden, "[" + note.heading().usualName() + "]\n" + note.markedText());
	}

	@Test
	void a_note_prints_nothing_of_what_it_says() {
		assertThat(this.notes.noteFor(Outbounds.of(Events.dutyDone(Outbounds.CLIENT))).toString())
			.doesNotContain("matta", "Anna");
	}

	@Test
	void an_event_that_is_none_of_the_journals_business_has_no_note() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.notes.noteFor(Outbounds.of(Events.absence(Outbounds.CLIENT))))
			.withMessageNotContaining("Ramlade");
	}

}

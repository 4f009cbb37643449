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
		return Stream.of(Events.offerAnswered(Outbounds.CLIENT), Events.mistaken(Outbounds.CLIENT),
				Events.dutyDone(Outbounds.CLIENT), Events.teamMeetingNeed(Outbounds.CLIENT),
				Events.planAgreed(Outbounds.CLIENT), Events.planFollowedUp(Outbounds.CLIENT),
				Events.consentGiven(Outbounds.CLIENT), Events.consentDeclined(Outbounds.CLIENT),
				Events.consentWithdrawn(Outbounds.CLIENT));
	}

	@ParameterizedTest
	@MethodSource("events")
	void the_note_reads_as_it_should(SpecificRecord event) {
		JournalNote note = this.notes.noteFor(Outbounds.of(event));
		Golden.assertMatches("journal/" + event.getSchema().getName(),
				"[" + note.heading().usualName() + "]\n" + note.markedText());
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

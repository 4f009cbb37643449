package se.carecontact.integration.lifecare;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/** An event becomes a note, and the note is written in the journal once. */
@Component
class CareEventsToLifecareJournalRoute extends RouteBuilder {

	private final JournalNotes notes;

	private final LifecareJournal journal;

	CareEventsToLifecareJournalRoute(JournalNotes notes, LifecareJournal journal) {
		this.notes = notes;
		this.journal = journal;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + CareEventsToLifecareJournal.ID)
			.routeId(CareEventsToLifecareJournal.ID)
			.bean(this.notes, "noteFor")
			.bean(this.journal, "write");
		// @formatter:on
	}

}

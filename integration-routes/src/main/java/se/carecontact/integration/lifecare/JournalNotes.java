package se.carecontact.integration.lifecare;

import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.text.ConsentText;

import org.springframework.stereotype.Component;

/** Which note an event becomes: under which heading, and with which words. */
@Component
class JournalNotes {

	private final NoteText text = new NoteText();

	private final PlanNoteText planText = new PlanNoteText();

	private final ConsentText consentText = new ConsentText();

	/**
	 * The note for an event of {@link CareEventsToLifecareJournal#delivers()}.
	 * @throws IllegalArgumentException for any other
	 */
	public JournalNote noteFor(Outbound outbound) {
		return switch (outbound.event().value()) {
			case ContactOfferAnswered event -> new JournalNote(outbound, Heading.PERMANENT_CARE_CONTACT,
					this.text.offerAnswered(event), event.getDocumentedBy());
			case DocumentationMistaken event -> new JournalNote(outbound, Heading.PERMANENT_CARE_CONTACT,
					this.text.mistaken(event), event.getMarkedBy());
			case DutyDone event ->
				new JournalNote(outbound, Heading.of(event.getKind()), this.text.dutyDone(event), event.getDoneBy());
			case TeamMeetingNeedNoted event ->
				new JournalNote(outbound, Heading.TEAM_MEETING, this.text.teamMeetingNeed(event), event.getNotedBy());
			case PlanAgreed event ->
				new JournalNote(outbound, Heading.PLAN, this.planText.agreed(event), event.getWrittenBy());
			case PlanFollowedUp event ->
				new JournalNote(outbound, Heading.FOLLOW_UP, this.planText.followedUp(event), event.getFollowedUpBy());
			case ConsentGiven event ->
				new JournalNote(outbound, Heading.CONSENT, this.consentText.given(event), event.getRegisteredBy());
			case ConsentDeclined event ->
				new JournalNote(outbound, Heading.CONSENT, this.consentText.declined(event), event.getRegisteredBy());
			case ConsentWithdrawn event ->
				new JournalNote(outbound, Heading.CONSENT, this.consentText.withdrawn(event), event.getRegisteredBy());
			default -> throw new IllegalArgumentException("no note for " + outbound.event());
		};
	}

}

package se.carecontact.integration.planner;

import java.time.Clock;
import java.util.Locale;

import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.lifecare.AddressedMessage;
import se.carecontact.integration.lifecare.LifecareMessage;
import se.carecontact.integration.lifecare.LifecareMessage.Category;
import se.carecontact.integration.lifecare.LifecareMessage.Priority;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;

import org.springframework.stereotype.Component;

/** Which message an event becomes: to whom, how urgent, and with which words. */
@Component
class PlannerMessages {

	private final AbsenceText absence;

	private final PlannerMessageText text = new PlannerMessageText();

	PlannerMessages(Clock clock) {
		this.absence = new AbsenceText(clock);
	}

	/**
	 * The message for an event of {@link ContactEventsToPlanner#delivers()}.
	 * @throws IllegalArgumentException for any other
	 */
	public AddressedMessage messageFor(Outbound outbound) {
		return new AddressedMessage(outbound, message(outbound));
	}

	private LifecareMessage message(Outbound outbound) {
		return switch (outbound.event().value()) {
			case ClientAbsenceReported event -> urgent(outbound, Category.ABSENCE,
					"Frånvaro: " + this.absence.kind(event.getKind()).toLowerCase(Locale.ROOT),
					this.absence.reported(event));
			case ClientAbsenceChanged event ->
				urgent(outbound, Category.ABSENCE_CHANGED, "Ändrad frånvaro", this.absence.changed(event));
			case ClientAbsenceEnded event ->
				urgent(outbound, Category.ABSENCE_ENDED, "Åter från frånvaro", this.absence.ended(event));
			case TimeNeedReported event ->
				normal(outbound, Category.TIME_NEED, this.text.timeNeedSubject(event), this.text.timeNeed(event));
			case PlanningWishReported event ->
				normal(outbound, Category.PLANNING_WISH, "Viktigt för planeringen", this.text.planningWish(event));
			case GroupMustCover event ->
				message(outbound, Category.COVER, CoverUrgency.isUrgent(event) ? Priority.URGENT : Priority.NORMAL,
						"Arbetsgruppen täcker upp", this.text.groupMustCover(event));
			default -> throw new IllegalArgumentException("no message for " + outbound.event());
		};
	}

	private static LifecareMessage urgent(Outbound outbound, Category category, String subject, String text) {
		return message(outbound, category, Priority.URGENT, subject, text);
	}

	private static LifecareMessage normal(Outbound outbound, Category category, String subject, String text) {
		return message(outbound, category, Priority.NORMAL, subject, text);
	}

	private static LifecareMessage message(Outbound outbound, Category category, Priority priority, String subject,
			String text) {
		return new LifecareMessage(Recipient.PLANNERS, category, priority, outbound.event().unitId(), subject, text,
				outbound.event().occurredAt());
	}

}

package se.carecontact.integration.planner;

import java.time.LocalDate;
import java.time.ZoneId;

import se.carecontact.events.contact.GroupMustCover;

/**
 * Whether the planners must hear at once that the work group covers: they must where the
 * cover has begun, since no contact is there today (rule 7).
 */
final class CoverUrgency {

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private CoverUrgency() {
	}

	/**
	 * Reckoned from the day of the event and not from the day of sending: a message that
	 * is sent again must be the same message, or the partner refuses the repeat.
	 */
	static boolean isUrgent(GroupMustCover event) {
		LocalDate known = event.getOccurredAt().atZone(STOCKHOLM).toLocalDate();
		return !event.getCoversFrom().isAfter(known);
	}

}

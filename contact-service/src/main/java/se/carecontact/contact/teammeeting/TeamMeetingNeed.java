package se.carecontact.contact.teammeeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * A need of action before a team meeting.
 *
 * @param text the need in words
 * @param meetingOn day of the meeting, where known
 */
public record TeamMeetingNeed(String text, @Nullable LocalDate meetingOn) {

	public TeamMeetingNeed {
		new Checks().prose("text", text, 4000).optionalDate("meetingOn", meetingOn).orRefuse();
	}

}

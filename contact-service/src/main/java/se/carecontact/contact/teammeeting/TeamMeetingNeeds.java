package se.carecontact.contact.teammeeting;

import java.time.Instant;
import java.util.UUID;

/** Every need noted before a team meeting. */
public interface TeamMeetingNeeds {

	void add(UUID clientId, NeedNoted noted, Instant at);

}

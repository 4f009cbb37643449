package se.carecontact.contact.teammeeting;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;

/** Notes a need of action before a team meeting. */
@Service
public class NoteTeamMeetingNeed {

	private final ClientDoor door;

	private final TeamMeetingNeeds needs;

	private final Publisher<NeedNoted> publisher;

	private final Clock clock;

	NoteTeamMeetingNeed(ClientDoor door, TeamMeetingNeeds needs, Publisher<NeedNoted> publisher, Clock clock) {
		this.door = door;
		this.needs = needs;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Notes it.
	 * @return the need's id
	 */
	@Transactional
	public UUID note(Caller caller, String municipalityId, UUID clientId, TeamMeetingNeed need) {
		Client client = this.door.command(caller, municipalityId, clientId, "note team-meeting need");
		client.requireHomeCare();
		Instant now = Days.now(this.clock);
		NeedNoted noted = new NeedNoted(UUID.randomUUID(), need, caller.actor());
		this.needs.add(clientId, noted, now);
		this.publisher.publish(client.envelope(now), noted);
		return noted.id();
	}

}

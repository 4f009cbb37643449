package se.carecontact.contact.teammeeting.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.teammeeting.NoteTeamMeetingNeed;
import se.carecontact.contact.teammeeting.TeamMeetingNeed;

@RestController
class TeamMeetingController {

	private final NoteTeamMeetingNeed noteNeed;

	TeamMeetingController(NoteTeamMeetingNeed noteNeed) {
		this.noteNeed = noteNeed;
	}

	/** Notes a need of action before a team meeting (teamträff). */
	@PostMapping("/{municipalityId}/clients/{clientId}/team-meeting-needs")
	@Allowed(Role.CONTACT)
	@ResponseStatus(HttpStatus.CREATED)
	TeamMeetingNeedReceipt note(@PathVariable String municipalityId, @PathVariable UUID clientId,
			@RequestBody TeamMeetingNeed body, Caller caller) {
		return new TeamMeetingNeedReceipt(this.noteNeed.note(caller, municipalityId, clientId, body));
	}

	/** The need's id. */
	record TeamMeetingNeedReceipt(UUID teamMeetingNeedId) {
	}

}

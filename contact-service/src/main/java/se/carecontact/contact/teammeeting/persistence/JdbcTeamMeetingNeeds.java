package se.carecontact.contact.teammeeting.persistence;

import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.teammeeting.NeedNoted;
import se.carecontact.contact.teammeeting.TeamMeetingNeeds;

@Repository
class JdbcTeamMeetingNeeds implements TeamMeetingNeeds {

	private final JdbcClient jdbc;

	JdbcTeamMeetingNeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(UUID clientId, NeedNoted noted, Instant at) {
		this.jdbc.sql("""
				INSERT INTO team_meeting_need (team_meeting_need_id, client_id, text, meeting_on, noted_by, noted_at)
				VALUES (:id, :clientId, :text, :meetingOn, :by, :at)""")
			.param("id", noted.id())
			.param("clientId", clientId)
			.param("text", noted.need().text())
			.param("meetingOn", noted.need().meetingOn())
			.param("by", noted.by().id())
			.param("at", Instants.toColumn(at))
			.update();
	}

}

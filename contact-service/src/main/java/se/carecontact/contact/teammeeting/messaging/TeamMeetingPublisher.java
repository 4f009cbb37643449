package se.carecontact.contact.teammeeting.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.contact.teammeeting.NeedNoted;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.outbox.EventOutbox;

@Component
class TeamMeetingPublisher extends OutboxPublisher<NeedNoted> {

	TeamMeetingPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, NeedNoted fact) {
		return TeamMeetingNeedNoted.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setTeamMeetingNeedId(fact.id())
			.setText(fact.need().text())
			.setMeetingOn(fact.need().meetingOn())
			.setNotedBy(ActorRecords.of(fact.by()))
			.build();
	}

}

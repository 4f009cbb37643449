package se.carecontact.integration.facade;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.CareTeam;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.facade.KeptContacts.Kept;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.primarycare.CareTeams;
import se.carecontact.schemas.CareTopics;

import org.springframework.stereotype.Component;

/** Opens a kept event and makes CareTeams of it. */
@Component
class ShownTeams {

	private final ContactsTable contacts;

	private final EventReader reader;

	private final CareTeams careTeams;

	ShownTeams(ContactsTable contacts, EventReader reader, CareTeams careTeams) {
		this.contacts = contacts;
		this.reader = reader;
		this.careTeams = careTeams;
	}

	/**
	 * The kept event.
	 * @throws java.io.UncheckedIOException if the schema registry is needed and does not
	 * answer
	 */
	CareEvent event(UUID clientId, Kept kept) {
		return new CareEvent(kept.eventId(), null, CareTopics.CONTACT_EVENTS, clientId, kept.occurredAt(), null, null,
				this.reader.read(CareTopics.CONTACT_EVENTS, this.contacts.open(clientId, kept)));
	}

	/** The CareTeams after that event, with when they last changed here. */
	List<CareTeam> teams(CareEvent event, Kept kept, ClientIdentity client) {
		List<CareTeam> teams = this.careTeams.after(event, client);
		teams.forEach((team) -> team.getMeta().setLastUpdated(Date.from(kept.changedAt())));
		return teams;
	}

}

package se.carecontact.contact.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;

/**
 * Documents that the client was told, at the first meeting, of the right to change
 * contact (rule 6). It concerns no one outside the unit, so there is no event of it.
 */
@Service
public class RecordRightToldOf {

	private final ClientDoor door;

	private final Documentation documentation;

	private final Clock clock;

	RecordRightToldOf(ClientDoor door, Documentation documentation, Clock clock) {
		this.door = door;
		this.documentation = documentation;
		this.clock = clock;
	}

	/** Documents it. */
	@Transactional
	public DocumentationEntry told(Caller caller, String municipalityId, UUID clientId, LocalDate toldOn) {
		Client client = this.door.command(caller, municipalityId, clientId, "record told of right to change");
		client.requireHomeCare();
		Days.refuseFuture("toldOn", toldOn, this.clock);
		DocumentationEntry entry = new DocumentationEntry(UUID.randomUUID(),
				DocumentationEntry.Kind.TOLD_OF_RIGHT_TO_CHANGE, toldOn, null, null, null, null, null, caller.actor(),
				Days.now(this.clock), null);
		this.documentation.add(clientId, entry);
		return entry;
	}

}

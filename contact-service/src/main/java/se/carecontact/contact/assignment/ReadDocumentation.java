package se.carecontact.contact.assignment;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;

/** Reads what is documented about a client's contacts. */
@Service
public class ReadDocumentation {

	private final ClientDoor door;

	private final Documentation documentation;

	ReadDocumentation(ClientDoor door, Documentation documentation) {
		this.door = door;
		this.documentation = documentation;
	}

	/**
	 * The timeline, in the order it was written; what is mistaken stands with its mark.
	 */
	@Transactional
	public List<DocumentationEntry> read(Caller caller, String municipalityId, UUID clientId) {
		this.door.look(caller, municipalityId, clientId, "read documentation");
		return this.documentation.of(clientId);
	}

}

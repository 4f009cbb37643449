package se.carecontact.contact.assignment;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import se.carecontact.contact.client.OwnClients;

/** A person's own clients are those whose MAIN or DEPUTY they are. */
@Service
class OwnClientsByAssignment implements OwnClients {

	private final Assignments assignments;

	OwnClientsByAssignment(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public Set<UUID> of(String municipalityId, String staffId) {
		return Set.copyOf(this.assignments.clientsOf(municipalityId, staffId));
	}

}

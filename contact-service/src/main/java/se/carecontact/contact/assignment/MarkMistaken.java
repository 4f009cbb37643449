package se.carecontact.contact.assignment;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;

/**
 * Marks what was documented as mistaken. The entry stays as it was written; an
 * assessment, offer or answer counts no more, and what stood before it does again.
 */
@Service
public class MarkMistaken {

	private final ClientDoor door;

	private final Documentation documentation;

	private final Needs needs;

	private final ChangeWishes wishes;

	private final Publisher<AssignmentFact> publisher;

	private final Clock clock;

	MarkMistaken(ClientDoor door, Documentation documentation, Needs needs, ChangeWishes wishes,
			Publisher<AssignmentFact> publisher, Clock clock) {
		this.door = door;
		this.documentation = documentation;
		this.needs = needs;
		this.wishes = wishes;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Marks an entry.
	 * @return the entry with its mark
	 * @throws Refused where there is no such entry, it is another's and the caller no
	 * unit manager, or it is marked already
	 */
	@Transactional
	public DocumentationEntry mark(Caller caller, String municipalityId, UUID clientId, UUID entryId, String reason) {
		Client client = this.door.command(caller, municipalityId, clientId, "mark documentation as mistaken");
		DocumentationEntry entry = this.documentation.find(clientId, entryId)
			.orElseThrow(() -> Refused.notFound("entryId", "There is no such entry."));
		if (!caller.is(Role.UNIT_MANAGER) && !entry.author().id().equals(caller.actor().id())) {
			throw Refused.forbidden("own-entry", "An entry is marked by its author or by a unit manager.");
		}
		if (entry.mistaken() != null) {
			throw Refused.conflict("marked-once", "The entry is marked as mistaken already.");
		}
		Mistake mistake = new Mistake(reason, caller.actor(), Days.now(this.clock));
		this.documentation.mark(entryId, mistake);
		this.needs.recount(clientId);
		if (entry.kind() == DocumentationEntry.Kind.CHANGE_WISHED) {
			withdraw(client, entry, mistake);
		}
		this.publisher.publish(client.envelope(mistake.markedAt()), new AssignmentFact.MarkedMistaken(entry, mistake));
		return this.documentation.find(clientId, entryId).orElseThrow();
	}

	/** A wish that was never said waits for nothing. */
	private void withdraw(Client client, DocumentationEntry entry, Mistake mistake) {
		this.wishes.of(client.clientId())
			.stream()
			.filter((wish) -> wish.isOpen() && wish.wishId().equals(entry.entryId()))
			.forEach((wish) -> {
				this.wishes.close(wish.wishId(), ChangeWish.State.WITHDRAWN, Days.today(this.clock), null);
				this.publisher.publish(client.envelope(mistake.markedAt()), new AssignmentFact.ChangeWishWithdrawn(wish,
						Days.today(this.clock), mistake.reason(), mistake.markedBy()));
			});
	}

}

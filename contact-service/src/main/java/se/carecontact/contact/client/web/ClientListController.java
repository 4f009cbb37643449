package se.carecontact.contact.client.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.client.ShownNames;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;

@RestController
class ClientListController {

	private final ClientDoor door;

	private final ClientNames names;

	ClientListController(ClientDoor door, ClientNames names) {
		this.door = door;
		this.names = names;
	}

	/**
	 * The clients with open home care in a unit, or in all the caller's units; never
	 * their identity numbers.
	 */
	@GetMapping("/{municipalityId}/clients")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	List<ListedClient> list(@PathVariable String municipalityId,
			@RequestParam(required = false) @Nullable String unitId, Caller caller) {
		ShownNames shown = this.names.shownTo(caller, municipalityId);
		return this.door.list(caller, municipalityId, unitId)
			.stream()
			.map((client) -> ListedClient.of(client, shown))
			.toList();
	}

	/**
	 * A client in a list.
	 *
	 * @param clientId the client
	 * @param name the name, or "Skyddade personuppgifter"
	 * @param unitId the unit
	 * @param version the client's version
	 */
	record ListedClient(UUID clientId, String name, String unitId, long version) {

		static ListedClient of(Client client, ShownNames names) {
			return new ListedClient(client.clientId(), names.of(client), client.unitId(), client.version());
		}

	}

}

package se.carecontact.contact.clientcard;

import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.platform.web.ETags;

@RestController
class ClientCardController {

	private final ReadClientCard readClientCard;

	ClientCardController(ReadClientCard readClientCard) {
		this.readClientCard = readClientCard;
	}

	/**
	 * A client with decisions, need, contacts, absences, consents and primary care's
	 * contacts.
	 */
	@GetMapping("/{municipalityId}/clients/{clientId}")
	@Allowed({ Role.UNIT_MANAGER, Role.PLANNER, Role.CONTACT })
	ResponseEntity<ClientCard> read(@PathVariable String municipalityId, @PathVariable UUID clientId, Caller caller) {
		ClientCard card = this.readClientCard.read(caller, municipalityId, clientId);
		return ResponseEntity.ok().eTag(ETags.of(card.version())).body(card);
	}

}

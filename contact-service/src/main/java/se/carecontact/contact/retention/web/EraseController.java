package se.carecontact.contact.retention.web;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Checks;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.retention.EraseClient;

@RestController
class EraseController {

	private final EraseClient eraseClient;

	EraseController(EraseClient eraseClient) {
		this.eraseClient = eraseClient;
	}

	/**
	 * Erases all that tells of a client whose documentation's time is over; refused
	 * before, with the day from which it can be done.
	 */
	@PostMapping("/{municipalityId}/clients/{clientId}/erase")
	@Allowed(Role.UNIT_MANAGER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void erase(@PathVariable String municipalityId, @PathVariable UUID clientId, @RequestBody Erasure body,
			Caller caller) {
		this.eraseClient.erase(caller, municipalityId, clientId, body.reason());
	}

	/**
	 * A wish to erase.
	 *
	 * @param reason why, for the purge log
	 */
	record Erasure(String reason) {

		Erasure {
			new Checks().line("reason", reason, 200).orRefuse();
		}

	}

}

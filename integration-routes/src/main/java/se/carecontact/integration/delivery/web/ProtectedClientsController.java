package se.carecontact.integration.delivery.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.LedgerReading.Standing;
import se.carecontact.integration.identity.ClientIdentities;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What partners had of clients before their identity was protected. Nothing leaves of
 * such a client any more, not even an order to take back what stands there, since that
 * would name the person; so it is taken back by hand, and this is the list to go by.
 */
@RestController
@Tag(name = "protected-clients")
class ProtectedClientsController {

	private final ClientIdentities identities;

	private final LedgerReading reading;

	ProtectedClientsController(ClientIdentities identities, LedgerReading reading) {
		this.identities = identities;
		this.reading = reading;
	}

	@Operation(operationId = "listStandingOfProtectedClients",
			summary = "What partners had of clients before their identity was protected, in the order of the clients' ids")
	@GetMapping(path = "/protected-clients", produces = "application/json")
	List<Standing> standing(@RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
			@RequestParam(defaultValue = "500") @Min(1) @Max(500) int limit) {
		return this.reading.standingOf(this.identities.protectedClients(after, limit));
	}

}

package se.carecontact.integration.delivery.web;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerActs;
import se.carecontact.integration.delivery.ledger.LedgerReading;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees of deliveries, and does to them. Never a body. */
@RestController
@RequestMapping(path = "/deliveries", produces = "application/json")
@Tag(name = "deliveries")
class DeliveriesController {

	private final LedgerReading reading;

	private final LedgerActs acts;

	DeliveriesController(LedgerReading reading, LedgerActs acts) {
		this.reading = reading;
		this.acts = acts;
	}

	@Operation(operationId = "listDeliveries",
			summary = "Deliveries in the order they came; the next page begins after the last id")
	@GetMapping
	List<DeliveryRow> list(@RequestParam(required = false) @Nullable DeliveryState state,
			@RequestParam(required = false) @Nullable String channel,
			@RequestParam(required = false) @Nullable UUID clientId,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
			@RequestParam(defaultValue = "0") @Min(0) long after, Principal operator) {
		if (clientId != null) {
			this.acts.looked(operator.getName(), null, clientId);
		}
		return this.reading.list(state, channel, clientId, after, limit);
	}

	@Operation(operationId = "getDelivery", summary = "One delivery")
	@GetMapping("/{id}")
	DeliveryRow get(@PathVariable long id, Principal operator) {
		DeliveryRow delivery = found(id);
		this.acts.looked(operator.getName(), id, delivery.clientId());
		return delivery;
	}

	@Operation(operationId = "resumeDelivery", summary = "Has a delivery that waits tried again, in its client's order")
	@PostMapping("/{id}/resume")
	DeliveryRow resume(@PathVariable long id, Principal operator) {
		this.acts.resume(found(id), operator.getName());
		return found(id);
	}

	@Operation(operationId = "skipDelivery",
			summary = "Passes over a delivery, with a reason, so that those behind it go on")
	@PostMapping(path = "/{id}/skip", consumes = "application/json")
	DeliveryRow skip(@PathVariable long id, @Valid @RequestBody SkipRequest request, Principal operator) {
		this.acts.skip(found(id), operator.getName(), request.reason().strip());
		return found(id);
	}

	private DeliveryRow found(long id) {
		return this.reading.find(id).orElseThrow(() -> new NoSuchDelivery(id));
	}

}

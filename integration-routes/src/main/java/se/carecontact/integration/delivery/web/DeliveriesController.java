package se.carecontact.integration.delivery.web;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.WhyWaiting;
import se.carecontact.integration.delivery.outlook.WhyItWaits;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerActs;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.LedgerReading.Place;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What an operator sees of deliveries, and does to them. Never a body. */
@RestController
@RequestMapping(path = "/deliveries", produces = "application/json")
@Tag(name = "deliveries")
class DeliveriesController {

	private final LedgerReading reading;

	private final LedgerActs acts;

	private final EventNames types;

	private final LogCursor cursors;

	private final WhyItWaits why;

	DeliveriesController(LedgerReading reading, LedgerActs acts, EventNames types, LogCursor cursors, WhyItWaits why) {
		this.reading = reading;
		this.acts = acts;
		this.types = types;
		this.cursors = cursors;
		this.why = why;
	}

	@Operation(operationId = "listDeliveries",
			summary = "The log, newest first, of what fits all that is asked; the header Link leads to the next page")
	@GetMapping
	ResponseEntity<List<DeliveryRow>> list(@RequestParam(required = false) @Nullable UUID clientId,
			@RequestParam(required = false) @Nullable UUID eventId,
			@RequestParam(required = false) @Nullable String channel,
			@RequestParam(required = false) @Nullable String partner,
			@RequestParam(required = false) @Nullable String partnerReference,
			@Parameter(description = "of the event's traceparent: 32 hexadecimal digits") @RequestParam(
					required = false) @Pattern(regexp = "[0-9a-f]{32}") @Nullable String traceId,
			@RequestParam(required = false) @Nullable DeliveryState state,
			@Parameter(description = "the event's name, with or without its namespace") @RequestParam(
					required = false) @Nullable String type,
			@Parameter(description = "read from Kafka then or later") @RequestParam(
					required = false) @Nullable Instant from,
			@Parameter(description = "read from Kafka before then") @RequestParam(
					required = false) @Nullable Instant until,
			@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
			@RequestParam(required = false) @Nullable String cursor, Principal operator) {
		DeliveryFilter search = new DeliveryFilter(clientId, eventId, channel, partner, partnerReference, traceId,
				state, this.types.fullName(type), from, until);
		Place after = (cursor == null) ? null : this.cursors.read(cursor, search);
		if (clientId != null) {
			this.acts.looked(operator.getName(), null, clientId);
		}
		List<DeliveryRow> page = this.reading.search(search, after, limit);
		return (page.size() < limit) ? ResponseEntity.ok(page)
				: ResponseEntity.ok()
					.header(HttpHeaders.LINK, next(this.cursors.after(Place.of(page.getLast()), search)))
					.body(page);
	}

	/** The same question, on from here. */
	private static String next(String cursor) {
		URI next = ServletUriComponentsBuilder.fromCurrentRequest()
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("cursor", cursor)
			.build(true)
			.toUri();
		return "<" + next + ">; rel=\"next\"";
	}

	@Operation(operationId = "getDelivery", summary = "One delivery")
	@GetMapping("/{id}")
	DeliveryRow get(@PathVariable long id, Principal operator) {
		DeliveryRow delivery = found(id);
		this.acts.looked(operator.getName(), id, delivery.clientId());
		return delivery;
	}

	@Operation(operationId = "whyDeliveryWaits",
			summary = "Why it waits, who has to act and by when, in a sentence in Swedish and in English")
	@GetMapping("/{id}/why")
	WhyWaiting why(@PathVariable long id, Principal operator) {
		DeliveryRow delivery = found(id);
		this.acts.looked(operator.getName(), id, delivery.clientId());
		return this.why.of(delivery);
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
		return NoSuchDelivery.orElse(this.reading, id);
	}

}

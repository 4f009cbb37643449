package se.carecontact.integration.delivery.web;

import java.security.Principal;
import java.util.Base64;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.DeliveryBodies;
import se.carecontact.integration.delivery.ledger.DeliveryBodies.Body;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.feed.EventReader;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a delivery says. Needs a right of its own; each look is logged. */
@RestController
@Tag(name = "deliveries")
class BodyController {

	private final LedgerReading reading;

	private final DeliveryBodies bodies;

	private final EventReader reader;

	BodyController(LedgerReading reading, DeliveryBodies bodies, EventReader reader) {
		this.reading = reading;
		this.bodies = bodies;
		this.reader = reader;
	}

	@Operation(operationId = "readDeliveryBody",
			summary = "What the event says; roles: operator and delivery-body. Each look is logged")
	@GetMapping(path = "/deliveries/{id}/body", produces = "application/json")
	ResponseEntity<DeliveryBody> body(@PathVariable long id, Principal operator) {
		DeliveryRow delivery = NoSuchDelivery.orElse(this.reading, id);
		Body body = this.bodies.open(delivery, operator.getName()).orElseThrow(() -> new BodyGone(id));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(read(delivery, body));
	}

	private DeliveryBody read(DeliveryRow delivery, Body body) {
		try {
			SpecificRecord event = this.reader.read(body.topic(), body.value());
			return new DeliveryBody(delivery.id(), delivery.eventId(), delivery.type(), event.toString(), null);
		}
		catch (EventReader.Unreadable ex) {
			return new DeliveryBody(delivery.id(), delivery.eventId(), delivery.type(), null,
					Base64.getEncoder().encodeToString(body.value()));
		}
	}

	/**
	 * What a delivery says.
	 *
	 * @param deliveryId the delivery
	 * @param eventId its event
	 * @param type the event's full name
	 * @param event the event as Avro prints it, if it can be read
	 * @param raw its bytes in Base64, if it can't
	 */
	record DeliveryBody(long deliveryId, UUID eventId, String type, @Nullable String event, @Nullable String raw) {

		@Override
		public String toString() {
			return "DeliveryBody[" + this.deliveryId + "]";
		}

	}

	/** The body is no longer kept. */
	static class BodyGone extends RuntimeException {

		BodyGone(long id) {
			super("The body of delivery " + id + " is no longer kept.");
		}

	}

}

package se.carecontact.integration.delivery;

import java.time.Instant;
import java.util.UUID;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as a channel meets it. Prints type and id, never what it says.
 *
 * @param eventId the event's id, the same at each repeat: the idempotency key
 * @param seq rising per producing service and client; null if the record had none
 * @param topic the topic it came on
 * @param clientId the client
 * @param occurredAt when the fact became true
 * @param causationId what caused it, where known
 * @param traceparent W3C trace context, where known
 * @param value the record
 */
public record CareEvent(UUID eventId, @Nullable Long seq, String topic, UUID clientId, Instant occurredAt,
		@Nullable String causationId, @Nullable String traceparent, SpecificRecord value) {

	/** Full name of the record. */
	public String type() {
		return this.value.getSchema().getFullName();
	}

	/** SCB code of the municipality. */
	public String municipalityId() {
		return text("municipalityId");
	}

	/** The home-care unit that answered for the client when the event occurred. */
	public String unitId() {
		return text("unitId");
	}

	private String text(String name) {
		Schema.Field field = this.value.getSchema().getField(name);
		if (field == null) {
			throw new IllegalArgumentException(type() + " has no " + name);
		}
		return this.value.get(field.pos()).toString();
	}

	@Override
	public String toString() {
		return this.value.getSchema().getName() + "[" + this.eventId + "]";
	}

}

package se.carecontact.plan.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Turns the bytes of a record into its event and its client. */
class EventReader {

	private final Deserializer<Object> deserializer;

	EventReader(Deserializer<Object> deserializer) {
		this.deserializer = deserializer;
	}

	/**
	 * The event.
	 * @throws Unreadable where the bytes hold none
	 * @throws RuntimeException where the schema registry does not answer; worth another
	 * try
	 */
	Object event(ConsumerRecord<byte[], byte[]> received) {
		if (received.value() == null) {
			throw new Unreadable("The record has no value");
		}
		try {
			return this.deserializer.deserialize(received.topic(), received.headers(), received.value());
		}
		catch (SerializationException ex) {
			if (Outages.isOutage(ex)) {
				throw ex;
			}
			throw new Unreadable("The value can't be deserialised", ex);
		}
	}

	/**
	 * The client that the record is keyed by.
	 * @throws Unreadable where the key is no UUID
	 */
	UUID client(ConsumerRecord<byte[], byte[]> received) {
		if (received.key() == null) {
			throw new Unreadable("The record has no key");
		}
		try {
			return UUID.fromString(new String(received.key(), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			// Without its cause, whose message holds the key.
			throw new Unreadable("The key is no UUID");
		}
	}

}

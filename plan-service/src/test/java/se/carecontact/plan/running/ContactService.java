package se.carecontact.plan.running;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

/**
 * Stands where contact-service stands: its records on Kafka, with its serializer and its
 * headers.
 */
final class ContactService {

	static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	private final Serializer<Object> serializer;

	private final KafkaProducer<String, byte[]> producer;

	ContactService(String bootstrapServers, String registryUrl) {
		this.serializer = CareSerde.serializer(registryUrl);
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", true),
				new StringSerializer(), new ByteArraySerializer());
	}

	/** Publishes an event as the client's event of that number. */
	ProducerRecord<String, byte[]> publish(UUID clientId, long seq, SpecificRecord event) {
		String type = event.getSchema().getFullName();
		RecordHeaders headers = headers(seq, type);
		byte[] value = this.serializer.serialize(CareTopics.CONTACT_EVENTS, headers, event);
		return send(new ProducerRecord<>(CareTopics.CONTACT_EVENTS, null, clientId.toString(), value, headers));
	}

	/** As above, told when who the client is had been told that often. */
	void publish(UUID clientId, long seq, long identityRevision, SpecificRecord event) {
		String type = event.getSchema().getFullName();
		RecordHeaders headers = headers(seq, type);
		headers.add(CareHeaders.IDENTITY_REVISION, Long.toString(identityRevision).getBytes(StandardCharsets.UTF_8));
		byte[] value = this.serializer.serialize(CareTopics.CONTACT_EVENTS, headers, event);
		send(new ProducerRecord<>(CareTopics.CONTACT_EVENTS, null, clientId.toString(), value, headers));
	}

	/** Publishes bytes that say they are an event of that type. */
	void publishBroken(UUID clientId, long seq, String type, byte[] value) {
		send(new ProducerRecord<>(CareTopics.CONTACT_EVENTS, null, clientId.toString(), value, headers(seq, type)));
	}

	/** The client is erased: a record without a value on the topic of identities. */
	void publishTombstone(UUID clientId) {
		send(new ProducerRecord<>(CareTopics.CLIENTS, null, clientId.toString(), null,
				headers(99, "se.carecontact.events.client.ClientIdentity")));
	}

	ProducerRecord<String, byte[]> send(ProducerRecord<String, byte[]> message) {
		try {
			this.producer.send(message).get();
			return message;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RecordHeaders headers(long seq, String type) {
		RecordHeaders headers = new RecordHeaders();
		List<String> named = List.of(CareHeaders.EVENT_ID, UUID.randomUUID().toString(), CareHeaders.SEQ,
				Long.toString(seq), CareHeaders.TYPE, type, CareHeaders.OCCURRED_AT,
				Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), CareHeaders.MUNICIPALITY_ID, "1080",
				CareHeaders.TRACEPARENT, TRACEPARENT);
		for (int index = 0; index < named.size(); index += 2) {
			headers.add(named.get(index), named.get(index + 1).getBytes(StandardCharsets.UTF_8));
		}
		return headers;
	}

}

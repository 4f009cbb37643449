package se.carecontact.integration.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

/** Publishes events as the outbox does: key, headers, Confluent-framed value. */
public final class TestKafka implements AutoCloseable {

	private final KafkaProducer<String, byte[]> producer;

	private final Serializer<Object> serializer;

	private final Map<UUID, AtomicLong> seqs = new ConcurrentHashMap<>();

	TestKafka() {
		CareEnvironment environment = CareEnvironment.shared();
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, environment.kafkaBootstrapServers()),
				new StringSerializer(), new ByteArraySerializer());
		this.serializer = CareSerde.serializer(environment.schemaRegistryUrl());
	}

	/** Publishes an event and returns its id. */
	public UUID publish(UUID clientId, SpecificRecord event) {
		UUID eventId = UUID.randomUUID();
		publish(clientId, event, eventId, nextSeq(clientId));
		return eventId;
	}

	/** Publishes an event with an id and seq of the test's choice. */
	public void publish(UUID clientId, SpecificRecord event, UUID eventId, long seq) {
		String topic = CareTopics.of(event.getSchema());
		send(topic, clientId.toString(), this.serializer.serialize(topic, event), event.getSchema().getFullName(),
				eventId, seq);
	}

	/**
	 * Publishes an event as contact-service does, which tells how often who the client is
	 * had been told by then.
	 */
	public UUID publishAsOf(long identityRevision, UUID clientId, SpecificRecord event, long seq) {
		UUID eventId = UUID.randomUUID();
		publishAsOf(identityRevision, clientId, event, eventId, seq);
		return eventId;
	}

	/** The same with an id of the test's choice. */
	public void publishAsOf(long identityRevision, UUID clientId, SpecificRecord event, UUID eventId, long seq) {
		String topic = CareTopics.of(event.getSchema());
		ProducerRecord<String, byte[]> record = record(topic, clientId.toString(),
				this.serializer.serialize(topic, event), event.getSchema().getFullName(), eventId, seq);
		header(record, CareHeaders.IDENTITY_REVISION, Long.toString(identityRevision));
		send(record);
	}

	/** Publishes who a client is; not protected. */
	public void introduce(UUID clientId, Personas persona) {
		publish(clientId, persona.identity(clientId, ProtectedIdentity.NONE));
	}

	/** Publishes a tombstone of a client. */
	public void erase(UUID clientId) {
		send(CareTopics.CLIENTS, clientId.toString(), null, ClientIdentity.getClassSchema().getFullName(),
				UUID.randomUUID(), nextSeq(clientId));
	}

	/** Publishes bytes that are no event, under an event's type. */
	public UUID publishGarbage(String topic, UUID clientId, String type) {
		UUID eventId = UUID.randomUUID();
		send(topic, clientId.toString(), "not avro at all".getBytes(StandardCharsets.UTF_8), type, eventId,
				nextSeq(clientId));
		return eventId;
	}

	/** Tells that seqs up to this one are used, by events published with a seq. */
	public void skipTo(UUID clientId, long seq) {
		this.seqs.computeIfAbsent(clientId, (id) -> new AtomicLong()).set(seq);
	}

	private long nextSeq(UUID clientId) {
		return this.seqs.computeIfAbsent(clientId, (id) -> new AtomicLong()).incrementAndGet();
	}

	private void send(String topic, String key, byte[] value, String type, UUID eventId, long seq) {
		send(record(topic, key, value, type, eventId, seq));
	}

	private static ProducerRecord<String, byte[]> record(String topic, String key, byte[] value, String type,
			UUID eventId, long seq) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
		header(record, CareHeaders.EVENT_ID, eventId.toString());
		header(record, CareHeaders.SEQ, Long.toString(seq));
		header(record, CareHeaders.TYPE, type);
		header(record, CareHeaders.OCCURRED_AT, Events.AT.toString());
		header(record, CareHeaders.MUNICIPALITY_ID, Events.MUNICIPALITY);
		return record;
	}

	private void send(ProducerRecord<String, byte[]> record) {
		try {
			this.producer.send(record).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void header(ProducerRecord<?, ?> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		this.producer.close();
		this.serializer.close();
	}

}

package se.carecontact.benchmark.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.benchmark.stage.TestNumbers;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.events.shared.ProtectedIdentity;
import se.carecontact.events.shared.RecordedHow;
import se.carecontact.events.shared.TimeNeedKind;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

/**
 * Clients known on Kafka only, and events about them: as a service's outbox would publish
 * them, but as fast as the broker takes them.
 */
final class Publisher implements AutoCloseable {

	private static final String MUNICIPALITY = "1280";

	private static final String UNIT = "hemtjanst-matning";

	private static final Actor ANNA = new Actor("staff-17", "Anna Berg");

	private final KafkaProducer<String, byte[]> producer;

	private final Serializer<Object> serializer;

	private final List<UUID> clients = new ArrayList<>();

	private final AtomicReference<Exception> failure = new AtomicReference<>();

	private long seq;

	private Publisher(KafkaProducer<String, byte[]> producer, Serializer<Object> serializer) {
		this.producer = producer;
		this.serializer = serializer;
	}

	static Publisher to(Stage stage) {
		return new Publisher(
				new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stage.kafkaBootstrapServers(),
						ProducerConfig.LINGER_MS_CONFIG, 5), new StringSerializer(), new ByteArraySerializer()),
				CareSerde.serializer(stage.schemaRegistryUrl()));
	}

	/** Tells who clients are. */
	void introduce(int count) {
		for (int index = 0; index < count; index++) {
			UUID client = UUID.randomUUID();
			this.clients.add(client);
			publish(client,
					ClientIdentity.newBuilder()
						.setClientId(client)
						.setMunicipalityId(MUNICIPALITY)
						.setUnitId(UNIT)
						.setOccurredAt(Instant.now())
						.setIdentityNumber(TestNumbers.of(index))
						.setIdentityKind(IdentityKind.PERSONAL_NUMBER)
						.setGivenName("Elsa")
						.setFamilyName("Lindgren")
						.setProtectedIdentity(ProtectedIdentity.NONE)
						.build());
		}
		flush();
	}

	/**
	 * Time needs, each client's in turn.
	 * @return the events' ids in the order of their publishing, by client
	 */
	List<Event> timeNeeds(int count) {
		List<Event> events = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			UUID client = this.clients.get(index % this.clients.size());
			events.add(publish(client,
					TimeNeedReported.newBuilder()
						.setClientId(client)
						.setMunicipalityId(MUNICIPALITY)
						.setUnitId(UNIT)
						.setOccurredAt(Instant.now())
						.setTimeNeedId(UUID.randomUUID())
						.setKind(TimeNeedKind.PLAN_CONVERSATION)
						.setMinutes(30 + index % 60)
						.setWishedBy(LocalDate.now().plusDays(14))
						.setNote("Dottern vill vara med.")
						.setReportedBy(ANNA)
						.build()));
		}
		flush();
		return events;
	}

	/** Consents, of another client each. */
	void consents(int count) {
		for (int index = 0; index < count; index++) {
			UUID client = this.clients.get(index % this.clients.size());
			publish(client,
					ConsentGiven.newBuilder()
						.setClientId(client)
						.setMunicipalityId(MUNICIPALITY)
						.setUnitId(UNIT)
						.setOccurredAt(Instant.now())
						.setConsentId(UUID.randomUUID())
						.setKind(ConsentKind.CARE_REPORT)
						.setExpression(new ConsentExpression(ConsentGrantor.CLIENT, null, RecordedHow.WRITTEN))
						.setValidFrom(Instant.now())
						.setRegisteredBy(ANNA)
						.build());
		}
		flush();
	}

	private Event publish(UUID client, SpecificRecord value) {
		String topic = CareTopics.of(value.getSchema());
		Event event = new Event(UUID.randomUUID().toString(), client.toString(), ++this.seq);
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, client.toString(),
				this.serializer.serialize(topic, value));
		header(record, CareHeaders.EVENT_ID, event.id());
		header(record, CareHeaders.SEQ, Long.toString(event.seq()));
		header(record, CareHeaders.TYPE, value.getSchema().getFullName());
		header(record, CareHeaders.OCCURRED_AT, Instant.now().toString());
		header(record, CareHeaders.MUNICIPALITY_ID, MUNICIPALITY);
		this.producer.send(record, (sent, ex) -> {
			if (ex != null) {
				this.failure.set(ex);
			}
		});
		return event;
	}

	private static void header(ProducerRecord<?, ?> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private void flush() {
		this.producer.flush();
		if (this.failure.get() != null) {
			throw new BenchmarkRefusal("The broker does not take what is published.", this.failure.get());
		}
	}

	int clients() {
		return this.clients.size();
	}

	@Override
	public void close() {
		this.producer.close();
		this.serializer.close();
	}

	/**
	 * What was published.
	 *
	 * @param id its id, by which the partner knows it
	 * @param client whom it is about
	 * @param seq rises for each client
	 */
	record Event(String id, String client, long seq) {
	}

}

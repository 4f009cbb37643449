package se.carecontact.contact.primarycare;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.events.primarycare.PrimaryCareContactChanged;
import se.carecontact.events.primarycare.PrimaryCareContactEnded;
import se.carecontact.events.shared.PrimaryCareContactKind;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What primary care tells comes in in order, once, and nothing of it is lost. */
class PrimaryCareTest extends ServiceTest {

	private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", ENVIRONMENT.kafkaBootstrapServers()), new StringSerializer(),
			new ByteArraySerializer());

	@AfterAll
	static void close() {
		PRODUCER.close(Duration.ofSeconds(5));
	}

	@Test
	void a_named_contact_is_shown_changed_and_ended() {
		Brukare client = newClient();
		send(client, 1, changed(client, "Dr Läkare"));
		await().untilAsserted(() -> assertThat(contacts(client).at("/0/name").asString()).isEqualTo("Dr Läkare"));
		assertThat(contacts(client).at("/0/kind").asString()).isEqualTo("PHYSICIAN_CONTACT");
		send(client, 2, changed(client, "Dr Annan"));
		await().untilAsserted(() -> assertThat(contacts(client).at("/0/name").asString()).isEqualTo("Dr Annan"));
		send(client, 3, ended(client));
		await().untilAsserted(() -> assertThat(contacts(client).isEmpty()).isTrue());
	}

	@Test
	void a_repeated_record_has_no_second_effect() {
		Brukare client = newClient();
		send(client, 1, changed(client, "Dr Första"));
		send(client, 2, changed(client, "Dr Andra"));
		send(client, 1, changed(client, "Dr Första"));
		send(client, 3, changed(client, "Dr Markör", "team-2"));
		await().untilAsserted(() -> assertThat(contacts(client).size()).isEqualTo(2));
		assertThat(contacts(client).at("/0/name").asString()).isEqualTo("Dr Andra");
	}

	@Test
	void what_cant_be_read_or_used_is_kept_and_holds_up_no_one() {
		Brukare client = newClient();
		long before = parked(CareTopics.PRIMARY_CARE_EVENTS);
		raw(client.clientId().toString(), "1", new byte[] { 9, 9, 9 });
		raw("no-uuid", "1", new byte[] { 9 });
		UUID unknown = UUID.randomUUID();
		send(new Brukare(unknown, "-"), 1, changed(new Brukare(unknown, "-"), "Dr Ingen"));
		send(client, 2, changed(client, "Dr Efter"));
		await().untilAsserted(() -> assertThat(contacts(client).at("/0/name").asString()).isEqualTo("Dr Efter"));
		await().untilAsserted(() -> assertThat(parked(CareTopics.PRIMARY_CARE_EVENTS)).isEqualTo(before + 3));
		assertThat(this.jdbc.sql("SELECT DISTINCT reason FROM parked_record").query(String.class).list())
			.contains("not-deserialisable", "no-key-or-seq", "exists");
	}

	@Test
	void nothing_is_lost_while_the_database_is_away() {
		Brukare client = newClient();
		ENVIRONMENT.postgres().stop();
		send(client, 1, changed(client, "Dr Tålig"));
		ENVIRONMENT.postgres().start();
		await().atMost(Duration.ofSeconds(40))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.jdbc.sql("SELECT name FROM primary_care_contact WHERE client_id = :id")
				.param("id", client.clientId())
				.query(String.class)
				.list()).containsExactly("Dr Tålig"));
	}

	private JsonNode contacts(Brukare client) {
		return unitManager().get(client.path("")).is(200).json().get("primaryCareContacts");
	}

	private long parked(String topic) {
		return this.jdbc.sql("SELECT count(*) FROM parked_record WHERE topic = :topic")
			.param("topic", topic)
			.query(Long.class)
			.single();
	}

	private static PrimaryCareContactChanged changed(Brukare client, String name) {
		return changed(client, name, "team-1");
	}

	private static PrimaryCareContactChanged changed(Brukare client, String name, String contactId) {
		return PrimaryCareContactChanged.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(KARLSKRONA)
			.setUnitId(UNIT)
			.setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
			.setContactId(contactId)
			.setKind(PrimaryCareContactKind.PHYSICIAN_CONTACT)
			.setName(name)
			.setSource("SE2321000016-15CG")
			.build();
	}

	private static PrimaryCareContactEnded ended(Brukare client) {
		return PrimaryCareContactEnded.newBuilder()
			.setClientId(client.clientId())
			.setMunicipalityId(KARLSKRONA)
			.setUnitId(UNIT)
			.setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
			.setContactId("team-1")
			.setKind(PrimaryCareContactKind.PHYSICIAN_CONTACT)
			.setSource("SE2321000016-15CG")
			.build();
	}

	private static void send(Brukare client, long seq, SpecificRecord event) {
		byte[] value = CareSerde.serializer(ENVIRONMENT.schemaRegistryUrl())
			.serialize(CareTopics.PRIMARY_CARE_EVENTS, event);
		raw(client.clientId().toString(), Long.toString(seq), value);
	}

	private static void raw(String key, String seq, byte[] value) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(CareTopics.PRIMARY_CARE_EVENTS, key, value);
		record.headers().add(CareHeaders.SEQ, seq.getBytes(StandardCharsets.UTF_8));
		record.headers().add(CareHeaders.EVENT_ID, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
		PRODUCER.send(record);
		PRODUCER.flush();
	}

}

package se.carecontact.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.AbsenceKind;
import se.carecontact.schemas.SchemaRegistration.Change;
import se.carecontact.schemas.SchemaRegistration.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Registration and the serializer against the real registry.
 */
class RegistryTests {

	private static final EventType ABSENCE = EventCatalogue.find(ClientAbsenceReported.class.getName()).orElseThrow();

	private static String url;

	private SchemaRegistryClient registry;

	@BeforeAll
	static void registerTheEvents() {
		url = CareEnvironment.shared().schemaRegistryUrl();
		SchemaRegistration.registerAll(url);
	}

	@BeforeEach
	void connect() {
		this.registry = new CachedSchemaRegistryClient(url, 100);
	}

	static List<EventType> events() {
		return EventCatalogue.all();
	}

	@Test
	void registration_puts_in_what_is_missing_and_leaves_the_rest_as_it_is() throws Exception {
		EventType missing = EventCatalogue.find(GroupMustCover.class.getName()).orElseThrow();
		this.registry.deleteSubject(missing.subject());
		this.registry.deleteSubject(missing.subject(), true);
		assertThat(this.registry.getAllSubjects()).doesNotContain(missing.subject());

		assertThat(SchemaRegistration.registerAll(url)).hasSameSizeAs(EventCatalogue.all())
			.allSatisfy((outcome) -> assertThat(outcome.change())
				.isEqualTo(outcome.subject().equals(missing.subject()) ? Change.REGISTERED : Change.UNCHANGED));
		assertThat(this.registry.getAllSubjects())
			.containsAll(EventCatalogue.all().stream().map(EventType::subject).toList());
	}

	@Test
	void a_second_registration_changes_nothing() {
		List<Outcome> again = SchemaRegistration.registerAll(url);
		assertThat(again).extracting(Outcome::change).containsOnly(Change.UNCHANGED);
		assertThat(SchemaRegistration.registerAll(url)).isEqualTo(again);
	}

	@ParameterizedTest
	@MethodSource("events")
	void an_event_is_kept_compatible_with_all_its_versions(EventType type) throws Exception {
		assertThat(this.registry.getCompatibility(type.subject())).isEqualTo("FULL_TRANSITIVE");
	}

	@ParameterizedTest
	@MethodSource("events")
	void an_event_comes_back_as_it_was_written(EventType type) {
		for (SpecificRecord event : List.of(SampleEvents.full(type), SampleEvents.bare(type))) {
			assertSame(read(type.topic(), write(type.topic(), event)), event);
		}
	}

	@ParameterizedTest
	@MethodSource("events")
	void a_plain_confluent_deserializer_reads_an_event_with_the_registry_alone(EventType type) {
		byte[] bytes = write(type.topic(), SampleEvents.full(type));
		try (KafkaAvroDeserializer plain = new KafkaAvroDeserializer()) {
			plain.configure(Map.of("schema.registry.url", url), false);
			GenericRecord record = (GenericRecord) plain.deserialize(type.topic(), bytes);
			assertThat(record.getSchema().getFullName()).isEqualTo(type.fullName());
			assertThat(record.get("municipalityId")).hasToString("municipalityId åäö");
		}
	}

	@Test
	void one_serializer_serves_many_threads() {
		record Written(SpecificRecord event, byte[] bytes) {
		}
		List<SpecificRecord> events = EventCatalogue.all().stream().map(SampleEvents::full).toList();
		try (Serializer<Object> serializer = CareSerde.serializer(url);
				Deserializer<Object> deserializer = CareSerde.deserializer(url)) {
			List<Written> written = IntStream.range(0, 2_000)
				.mapToObj((i) -> events.get(i % events.size()))
				.parallel()
				.map((event) -> new Written(event, serializer.serialize(CareTopics.of(event.getSchema()), event)))
				.toList();
			assertThat(written)
				.allSatisfy((one) -> assertSame(deserializer.deserialize("any", one.bytes()), one.event()));
		}
	}

	@Test
	void a_record_without_a_value_stays_one() {
		assertThat(write(CareTopics.CLIENTS, null)).isNull();
		assertThat(read(CareTopics.CLIENTS, null)).isNull();
	}

	@Test
	void an_event_on_a_topic_it_is_not_registered_for_is_not_written() {
		SpecificRecord absence = SampleEvents.full(ABSENCE);
		assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> write(CareTopics.PLAN_EVENTS, absence))
			.withStackTraceContaining("404");
	}

	@Test
	void an_unregistered_schema_is_neither_written_nor_registered_in_passing() throws Exception {
		Schema unknown = schema(ABSENCE.schema().toString().replace("ClientAbsenceReported", "ClientVanished"));
		GenericRecord event = generic(unknown);
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> write(CareTopics.CONTACT_EVENTS, event));
		assertThat(this.registry.getAllSubjects()).noneMatch((subject) -> subject.endsWith("ClientVanished"));
	}

	@Test
	void bytes_that_are_no_record_are_refused() {
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> read(CareTopics.CONTACT_EVENTS, "{\"not\": \"avro\"}".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void the_registry_refuses_a_schema_that_earlier_readers_could_not_read() throws Exception {
		Schema bad = schema(ABSENCE.schema()
			.toString()
			.replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"floor\",\"type\":\"int\",\"doc\":\"Floor.\"},"));
		RestClientException refusal = catchThrowableOfType(RestClientException.class,
				() -> this.registry.register(ABSENCE.subject(), new AvroSchema(bad)));
		assertThat(refusal.getStatus()).isEqualTo(409);
		assertThat(this.registry.getAllVersions(ABSENCE.subject())).containsExactly(1);
	}

	@Test
	void the_registry_lets_through_changes_of_meaning_so_the_gate_must_refuse_them() throws Exception {
		String subject = "care.contact-events-test.Bill";
		Schema released = schema("""
				{"type": "record", "name": "Bill", "namespace": "test", "fields": [
				 {"name": "sentAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
				 {"name": "sum", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
				 {"name": "how", "type": {"type": "enum", "name": "How", "symbols": ["UNKNOWN", "POST"],
				  "default": "UNKNOWN"}}]}""");
		this.registry.updateCompatibility(subject, SchemaRegistration.COMPATIBILITY);
		this.registry.register(subject, new AvroSchema(released));
		for (String[] change : new String[][] { { "timestamp-millis", "timestamp-micros" },
				{ "\"scale\":2", "\"scale\":3" }, { ",\"POST\"", "" },
				{ "\"name\":\"How\"", "\"name\":\"How\",\"namespace\":\"elsewhere\"" } }) {
			Schema changed = schema(released.toString().replace(change[0], change[1]));
			assertThat(changed).isNotEqualTo(released);
			assertThat(this.registry.testCompatibility(subject, new AvroSchema(changed))).as(change[1]).isTrue();
		}
	}

	@Test
	void a_reader_of_today_reads_an_event_of_a_later_version() throws Exception {
		EventType type = EventCatalogue.find(ClientAbsenceEnded.class.getName()).orElseThrow();
		Schema later = schema(type.schema()
			.toString()
			.replaceFirst("\"fields\":\\[",
					"\"fields\":[{\"name\":\"by\",\"type\":[\"null\",\"string\"],\"doc\":\"How.\",\"default\":null},")
			.replace("\"OTHER\"]", "\"OTHER\",\"HOLIDAY\"]"));
		this.registry.register(type.subject(), new AvroSchema(later));
		GenericRecord event = generic(later);
		event.put("by", "taxi");
		event.put("kind", new GenericData.EnumSymbol(later.getField("kind").schema(), "HOLIDAY"));

		ClientAbsenceEnded read = (ClientAbsenceEnded) read(type.topic(), write(type.topic(), event));

		assertThat(read.getKind()).isEqualTo(AbsenceKind.UNKNOWN);
		assertThat(read.getUnitId()).isEqualTo("unitId åäö");
	}

	/** By text: the lists that Avro reads can't compare records with optional days. */
	private static void assertSame(Object read, SpecificRecord written) {
		assertThat(read).isNotSameAs(written).hasSameClassAs(written).hasToString(written.toString());
	}

	private static byte[] write(String topic, Object event) {
		try (Serializer<Object> serializer = CareSerde.serializer(url)) {
			return serializer.serialize(topic, event);
		}
	}

	private static Object read(String topic, byte[] bytes) {
		try (Deserializer<Object> deserializer = CareSerde.deserializer(url)) {
			return deserializer.deserialize(topic, bytes);
		}
	}

	private static Schema schema(String text) {
		return new Schema.Parser().parse(text);
	}

	/** An absence as some other program would build it, without the generated classes. */
	private static GenericRecord generic(Schema schema) throws IOException {
		GenericRecord record = new GenericData.Record(schema);
		for (Schema.Field field : schema.getFields()) {
			record.put(field.name(), switch (field.schema().getType()) {
				case STRING -> field.schema().getLogicalType() != null ? "00000000-0000-0007-0000-000000000001"
						: field.name() + " åäö";
				case LONG -> 1_793_000_000_000L;
				case ENUM -> new GenericData.EnumSymbol(field.schema(), field.schema().getEnumDefault());
				case RECORD -> generic(field.schema());
				default -> null;
			});
		}
		return record;
	}

}

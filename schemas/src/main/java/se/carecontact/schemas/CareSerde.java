package se.carecontact.schemas;

import java.util.HashMap;
import java.util.Map;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's Avro serializer and deserializer, set up for the suite. Both ask the
 * registry once per schema and remember the answer, so a registry that is down stops only
 * what was never seen before.
 */
public final class CareSerde {

	/**
	 * Without these the client waits a minute per call, inside a caller's database
	 * transaction.
	 */
	private static final Map<String, Object> REGISTRY_CLIENT = Map.of("http.connect.timeout.ms", 2_000,
			"http.read.timeout.ms", 5_000, "max.retries", 1);

	private CareSerde() {
	}

	/**
	 * A serializer of generated event records. It never registers a schema: an event
	 * whose schema is not in the registry under its topic fails with
	 * {@code SerializationException}. Null gives null (a tombstone).
	 * @param registryUrl the registry's base address of the Confluent-compatible
	 * interface
	 * @return a serializer that may be shared by threads
	 */
	public static Serializer<Object> serializer(String registryUrl) {
		KafkaAvroSerializer serializer = new KafkaAvroSerializer();
		serializer.configure(serializerSettings(registryUrl), false);
		return serializer;
	}

	/**
	 * A deserializer that gives generated event records, whatever compatible version they
	 * were written with. Null gives null; bytes that are no such record fail with
	 * {@code SerializationException}.
	 * @param registryUrl the registry's base address of the Confluent-compatible
	 * interface
	 * @return a deserializer for one consumer; threads do not share it
	 */
	public static Deserializer<Object> deserializer(String registryUrl) {
		KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
		deserializer.configure(deserializerSettings(registryUrl), false);
		return deserializer;
	}

	/**
	 * The settings behind {@link #serializer}, for a client that makes its serializer
	 * itself.
	 * @param registryUrl the registry's base address
	 * @return settings of {@link KafkaAvroSerializer}
	 */
	public static Map<String, Object> serializerSettings(String registryUrl) {
		return with(registryUrl, Map.of("auto.register.schemas", false,
				// One subject per topic and record, so a topic carries many event types,
				// each with its own history.
				"value.subject.name.strategy", TopicRecordNameStrategy.class.getName(),
				// Generated classes hold "avro.java.string", which is no business of the
				// registry or of other readers.
				"avro.remove.java.properties", true));
	}

	/**
	 * The settings behind {@link #deserializer}, for a client that makes its deserializer
	 * itself.
	 * @param registryUrl the registry's base address
	 * @return settings of {@link KafkaAvroDeserializer}
	 */
	public static Map<String, Object> deserializerSettings(String registryUrl) {
		return with(registryUrl, Map.of("specific.avro.reader", true, "value.subject.name.strategy",
				TopicRecordNameStrategy.class.getName()));
	}

	private static Map<String, Object> with(String registryUrl, Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(REGISTRY_CLIENT);
		all.putAll(settings);
		all.put("schema.registry.url", registryUrl);
		return Map.copyOf(all);
	}

}

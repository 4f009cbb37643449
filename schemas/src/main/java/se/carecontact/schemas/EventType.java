package se.carecontact.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One kind of event: its generated class with what follows from it.
 *
 * @param recordClass the generated class
 * @param schema the schema as it stands in the registry: whole, documented, without
 * Java's own properties
 * @param topic the topic it is published on
 */
public record EventType(Class<? extends SpecificRecord> recordClass, Schema schema, String topic) {

	static EventType of(Class<? extends SpecificRecord> recordClass) {
		Schema schema = registeredSchema(recordClass);
		return new EventType(recordClass, schema, CareTopics.of(schema));
	}

	/** Full name of the record, as in the header {@link CareHeaders#TYPE}. */
	public String fullName() {
		return this.schema.getFullName();
	}

	/** The event's own name, such as {@code ContactAppointed}. */
	public String name() {
		return this.schema.getName();
	}

	/** The registry's subject, as {@code TopicRecordNameStrategy} builds it. */
	public String subject() {
		return this.topic + "-" + fullName();
	}

	/**
	 * The schema the serializer looks up. It is made by the serializer's own code, so
	 * what is registered is, to the letter, what is asked for when the first event is
	 * written.
	 */
	private static Schema registeredSchema(Class<? extends SpecificRecord> recordClass) {
		SpecificData data = SpecificData.get();
		Object empty = SpecificData.newInstance(recordClass, data.getSchema(recordClass));
		return AvroSchemaUtils.getSchema(empty, false, false, true);
	}

}

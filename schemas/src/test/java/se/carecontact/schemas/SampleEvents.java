package se.carecontact.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A sample of any event, made from its schema: every field has a value, or every field
 * that may be empty is.
 */
final class SampleEvents {

	private final boolean full;

	private SampleEvents(boolean full) {
		this.full = full;
	}

	/** Each optional field has a value and each list one item. */
	static SpecificRecord full(EventType type) {
		return (SpecificRecord) new SampleEvents(true).record(SpecificData.get().getSchema(type.recordClass()));
	}

	/** Each optional field is empty and so is each list. */
	static SpecificRecord bare(EventType type) {
		return (SpecificRecord) new SampleEvents(false).record(SpecificData.get().getSchema(type.recordClass()));
	}

	private IndexedRecord record(Schema schema) {
		IndexedRecord record = (IndexedRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
		schema.getFields().forEach((field) -> record.put(field.pos(), value(field.name(), field.schema())));
		return record;
	}

	private Object value(String name, Schema schema) {
		return switch (schema.getType()) {
			case UNION -> value(name, schema.getTypes().get(this.full ? 1 : 0));
			case NULL -> null;
			case RECORD -> record(schema);
			case ARRAY -> this.full ? List.of(value(name, schema.getElementType())) : List.of();
			case ENUM -> SpecificData.get().createEnum(schema.getEnumSymbols().getLast(), schema);
			case BOOLEAN -> this.full;
			case STRING -> isLogical(schema, "uuid") ? new UUID(7, name.hashCode()) : name + " åäö";
			case INT -> isLogical(schema, "date") ? LocalDate.parse("2026-11-02") : name.length();
			case LONG -> {
				assert isLogical(schema, "timestamp-millis");
				yield Instant.parse("2026-11-02T07:30:15.123Z");
			}
			default -> throw new IllegalStateException("No sample of a " + schema.getType() + " yet: " + name);
		};
	}

	private static boolean isLogical(Schema schema, String name) {
		LogicalType logicalType = schema.getLogicalType();
		return logicalType != null && logicalType.getName().equals(name);
	}

}

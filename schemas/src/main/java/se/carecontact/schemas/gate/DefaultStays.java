package se.carecontact.schemas.gate;

import java.util.Objects;
import java.util.Optional;

import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/**
 * A released default stays as it is; a field without one may gain one. A default is read
 * where a writer does not know the field, so two versions with two defaults would tell
 * two stories of one record; and without it the field can never go.
 */
final class DefaultStays implements FieldRule {

	@Override
	public Optional<String> objection(Schema.Field released, Schema.Field current) {
		if (!released.hasDefaultValue()) {
			return Optional.empty();
		}
		if (!current.hasDefaultValue()) {
			return Optional.of("the default %s is gone; the field could no longer be left out by any version."
				.formatted(text(released)));
		}
		if (!Objects.deepEquals(released.defaultVal(), current.defaultVal())) {
			return Optional.of("the default %s became %s; readers of two versions would read one record differently."
				.formatted(text(released), text(current)));
		}
		return Optional.empty();
	}

	private static String text(Schema.Field field) {
		Object value = field.defaultVal();
		return JsonProperties.NULL_VALUE.equals(value) ? "null" : String.valueOf(value);
	}

}

package se.carecontact.schemas.gate;

import java.util.Objects;
import java.util.Optional;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A logical type stays, with a decimal's precision and scale. Avro's check does not look
 * at them: the bytes remain readable and mean something else.
 */
final class LogicalTypeStays implements TypeRule {

	private static final String NONE = "none";

	@Override
	public Optional<String> objection(Schema released, Schema current) {
		String before = logicalType(released);
		String now = logicalType(current);
		if (!before.equals(now)) {
			return Optional.of("logical type %s became %s; the bytes stay readable but mean something else."
				.formatted(before, now));
		}
		return numberChanged("precision", released, current).or(() -> numberChanged("scale", released, current));
	}

	private static Optional<String> numberChanged(String property, Schema released, Schema current) {
		Object before = number(released, property);
		Object now = number(current, property);
		if (Objects.equals(before, now) || !"decimal".equals(logicalType(released))) {
			return Optional.empty();
		}
		return Optional.of("the decimal's %s %s became %s; the bytes stay readable but mean another amount."
			.formatted(property, before, now));
	}

	/** A scale that is not written is 0. */
	private static Object number(Schema schema, String property) {
		Object value = schema.getObjectProp(property);
		return (value == null) ? 0 : value;
	}

	/**
	 * Read from the property, since Avro's own getter knows only the logical types it
	 * knows.
	 */
	private static String logicalType(Schema schema) {
		@Nullable String name = schema.getProp("logicalType");
		return (name == null) ? NONE : name;
	}

}

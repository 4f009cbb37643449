package se.carecontact.schemas.gate;

import java.util.Optional;

import org.apache.avro.Schema;

/**
 * A named type keeps its namespace and name. Avro's check looks at the simple name only,
 * yet readers in other languages, unions and the registry's subject go by the full one.
 */
final class FullNameStays implements TypeRule {

	@Override
	public Optional<String> objection(Schema released, Schema current) {
		if (isNamed(released) && isNamed(current) && !released.getFullName().equals(current.getFullName())) {
			return Optional.of("%s became %s; a reader that goes by the full name no longer finds its type."
				.formatted(released.getFullName(), current.getFullName()));
		}
		return Optional.empty();
	}

	private static boolean isNamed(Schema schema) {
		return switch (schema.getType()) {
			case RECORD, ENUM, FIXED -> true;
			default -> false;
		};
	}

}

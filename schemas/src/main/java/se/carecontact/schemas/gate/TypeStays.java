package se.carecontact.schemas.gate;

import java.util.Locale;
import java.util.Optional;

import org.apache.avro.Schema;

/**
 * A type stays the type it is. Avro lets text and bytes change places both ways; the
 * generated classes do not.
 */
final class TypeStays implements TypeRule {

	@Override
	public Optional<String> objection(Schema released, Schema current) {
		if (released.getType() == current.getType()) {
			return Optional.empty();
		}
		return Optional
			.of("type %s became %s; add a field under a new name instead.".formatted(name(released), name(current)));
	}

	private static String name(Schema schema) {
		return schema.getType().name().toLowerCase(Locale.ROOT);
	}

}

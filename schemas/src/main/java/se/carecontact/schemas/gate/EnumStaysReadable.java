package se.carecontact.schemas.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.avro.Schema;

/**
 * An enum may gain symbols where the released one has a default for readers that do not
 * know them; it loses none, and its default stays. Avro allows a symbol to go where there
 * is a default: then facts on the topic would be read as UNKNOWN.
 */
final class EnumStaysReadable implements TypeRule {

	@Override
	public Optional<String> objection(Schema released, Schema current) {
		if (released.getType() != Schema.Type.ENUM || current.getType() != Schema.Type.ENUM) {
			return Optional.empty();
		}
		return removed(released, current).or(() -> added(released, current))
			.or(() -> defaultChanged(released, current));
	}

	private static Optional<String> removed(Schema released, Schema current) {
		List<String> gone = difference(released, current);
		return gone.isEmpty() ? Optional.empty()
				: Optional
					.of("symbol %s of %s is gone; records with it stand on the topic and would lose their meaning."
						.formatted(String.join(", ", gone), released.getName()));
	}

	private static Optional<String> added(Schema released, Schema current) {
		List<String> news = difference(current, released);
		return (news.isEmpty() || released.getEnumDefault() != null) ? Optional.empty()
				: Optional.of("symbol %s of %s is new, but the released enum has no default: its readers would fail."
					.formatted(String.join(", ", news), released.getName()));
	}

	private static Optional<String> defaultChanged(Schema released, Schema current) {
		String before = released.getEnumDefault();
		if (before == null || before.equals(current.getEnumDefault())) {
			return Optional.empty();
		}
		return Optional
			.of("the default of %s was %s and is %s; readers of two versions would read one record differently."
				.formatted(released.getName(), before, current.getEnumDefault()));
	}

	private static List<String> difference(Schema from, Schema what) {
		List<String> rest = new ArrayList<>(from.getEnumSymbols());
		rest.removeAll(what.getEnumSymbols());
		return rest;
	}

}

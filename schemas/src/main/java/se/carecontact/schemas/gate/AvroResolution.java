package se.carecontact.schemas.gate;

import java.util.ArrayList;
import java.util.List;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Avro's own check, both ways: can today's reader read what was written then, and
 * yesterday's reader what is written now.
 */
final class AvroResolution {

	private AvroResolution() {
	}

	/**
	 * What Avro finds beyond what is already known.
	 * @param known violations found by the rules; what they name is not said twice
	 */
	static List<Violation> violations(Schema released, Schema current, int version, List<Violation> known) {
		List<Violation> found = new ArrayList<>();
		found.addAll(read(current, released, "what v" + version + " wrote cannot be read now", known));
		found.addAll(read(released, current, "what is written now cannot be read by v" + version, known));
		return found;
	}

	private static List<Violation> read(Schema reader, Schema writer, String consequence, List<Violation> known) {
		return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
			.getResult()
			.getIncompatibilities()
			.stream()
			.map((incompatibility) -> violation(reader, incompatibility, consequence))
			.filter((violation) -> known.stream().noneMatch((other) -> other.path().equals(violation.path())))
			.toList();
	}

	private static Violation violation(Schema reader, Incompatibility incompatibility, String consequence) {
		String why = switch (incompatibility.getType()) {
			case READER_FIELD_MISSING_DEFAULT_VALUE -> "the field has no default and is not in every version";
			case MISSING_UNION_BRANCH -> "a type was added that the reader's field does not have";
			case MISSING_ENUM_SYMBOLS -> "the reader's enum lacks symbols and has no default";
			case TYPE_MISMATCH -> "the type changed, or can now be absent";
			case NAME_MISMATCH -> "the type's name changed";
			case FIXED_SIZE_MISMATCH -> "the fixed size changed";
		};
		return new Violation(AvroLocation.path(reader, incompatibility.getLocation()), why + "; " + consequence + ".");
	}

}

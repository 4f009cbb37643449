package se.carecontact.schemas.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A released event to change, and what the gate says of the change.
 */
final class ReleasedEvent {

	static final String RELEASED = """
			{"type": "record", "name": "ClientAway", "namespace": "se.carecontact.events.contact", "doc": "Away.",
			 "fields": [
			  {"name": "clientId", "doc": "Who.", "type": {"type": "string", "logicalType": "uuid"}},
			  {"name": "note", "doc": "In words.", "type": ["null", "string"], "default": null},
			  {"name": "kind", "doc": "Why.", "type": {"type": "enum", "name": "AwayKind",
			   "namespace": "se.carecontact.events.shared", "doc": "Reason.",
			   "symbols": ["UNKNOWN", "HOSPITAL", "TRAVEL"], "default": "UNKNOWN"}},
			  {"name": "expectedBack", "doc": "When.", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}],
			   "default": null},
			  {"name": "minutes", "doc": "How long.", "type": "int", "default": 0},
			  {"name": "fee", "doc": "Cost.", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
			  {"name": "visits", "doc": "Missed.", "type": {"type": "array", "items": {"type": "record", "name": "Visit",
			   "namespace": "se.carecontact.events.shared", "doc": "One.", "fields": [
			    {"name": "on", "doc": "Day.", "type": {"type": "int", "logicalType": "date"}},
			    {"name": "by", "doc": "Staff.", "type": "string"}]}}}
			 ]}""";

	private ReleasedEvent() {
	}

	/**
	 * What the gate says of the released event after the replacements, given as pairs.
	 */
	static List<String> after(String... replacements) {
		String now = RELEASED;
		for (int i = 0; i < replacements.length; i += 2) {
			now = changed(now, replacements[i], replacements[i + 1]);
		}
		return check(now, RELEASED);
	}

	static List<String> check(String now, String... released) {
		return gate(released).violations(List.of(schema(now))).stream().map(Violation::toString).toList();
	}

	static CompatibilityGate gate(String... released) {
		List<Schema> versions = Arrays.stream(released).map(ReleasedEvent::schema).toList();
		return new CompatibilityGate(new ReleaseHistory(Map.of(EventKey.of(versions.getFirst()), versions)));
	}

	static String changed(String text, String part, String replacement) {
		assertThat(text).contains(part);
		return text.replace(part, replacement);
	}

	static Schema schema(String text) {
		return new Schema.Parser().parse(text);
	}

}

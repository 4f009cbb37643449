package se.carecontact.schemas.gate;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.carecontact.schemas.gate.ReleasedEvent.RELEASED;
import static se.carecontact.schemas.gate.ReleasedEvent.after;
import static se.carecontact.schemas.gate.ReleasedEvent.changed;
import static se.carecontact.schemas.gate.ReleasedEvent.check;
import static se.carecontact.schemas.gate.ReleasedEvent.schema;

/**
 * Each kind of change to a type of a released event: what the gate says of it.
 */
class TypeChangeTests {

	@Test
	void a_wider_number_is_refused_since_earlier_readers_cannot_read_it() {
		assertThat(after("\"type\": \"int\", \"default\": 0", "\"type\": \"long\", \"default\": 0"))
			.contains("ClientAway.minutes: type int became long; add a field under a new name instead.");
	}

	@Test
	void text_that_becomes_bytes_is_refused_although_avro_converts_it() {
		assertThat(after("\"doc\": \"Staff.\", \"type\": \"string\"", "\"doc\": \"Staff.\", \"type\": \"bytes\""))
			.containsExactly("ClientAway.visits[].by: type string became bytes; add a field under a new name instead.");
	}

	@Test
	void a_field_that_becomes_optional_is_refused() {
		assertThat(after("\"doc\": \"Staff.\", \"type\": \"string\"",
				"\"doc\": \"Staff.\", \"type\": [\"string\", \"null\"]"))
			.containsExactly("ClientAway.visits[].by: the type changed, or can now be absent; "
					+ "what is written now cannot be read by v1.");
	}

	@Test
	void another_logical_type_is_refused() {
		assertThat(after("timestamp-millis", "timestamp-micros")).containsExactly("ClientAway.expectedBack: "
				+ "logical type timestamp-millis became timestamp-micros; the bytes stay readable but mean something else.");
	}

	@Test
	void a_logical_type_that_goes_is_refused() {
		assertThat(after("\"int\", \"logicalType\": \"date\"", "\"int\"")).containsExactly("ClientAway.visits[].on: "
				+ "logical type date became none; the bytes stay readable but mean something else.");
	}

	@Test
	void a_logical_type_that_comes_is_refused() {
		assertThat(after("\"doc\": \"Staff.\", \"type\": \"string\"",
				"\"doc\": \"Staff.\", \"type\": {\"type\": \"string\", \"logicalType\": \"uuid\"}"))
			.containsExactly("ClientAway.visits[].by: "
					+ "logical type none became uuid; the bytes stay readable but mean something else.");
	}

	@Test
	void another_precision_is_refused() {
		assertThat(after("\"precision\": 9", "\"precision\": 12")).containsExactly("ClientAway.fee: "
				+ "the decimal's precision 9 became 12; the bytes stay readable but mean another amount.");
	}

	@Test
	void another_scale_is_refused() {
		assertThat(after("\"scale\": 2", "\"scale\": 3")).containsExactly(
				"ClientAway.fee: the decimal's scale 2 became 3; the bytes stay readable but mean another amount.");
	}

	@Test
	void a_scale_that_is_no_longer_written_is_refused() {
		assertThat(after(", \"scale\": 2", "")).containsExactly(
				"ClientAway.fee: the decimal's scale 2 became 0; the bytes stay readable but mean another amount.");
	}

	@Test
	void a_nested_record_in_another_namespace_is_refused() {
		assertThat(after("\"name\": \"Visit\",\n   \"namespace\": \"se.carecontact.events.shared\"",
				"\"name\": \"Visit\", \"namespace\": \"se.carecontact.events.visits\""))
			.containsExactly("ClientAway.visits[]: se.carecontact.events.shared.Visit became "
					+ "se.carecontact.events.visits.Visit; a reader that goes by the full name no longer finds its type.");
	}

	@Test
	void a_renamed_nested_record_is_refused() {
		assertThat(after("\"name\": \"Visit\"", "\"name\": \"HomeVisit\"")).containsExactly(
				"ClientAway.visits[]: se.carecontact.events.shared.Visit became se.carecontact.events.shared.HomeVisit; "
						+ "a reader that goes by the full name no longer finds its type.");
	}

	@Test
	void a_renamed_enum_is_refused() {
		assertThat(after("\"AwayKind\"", "\"AbsenceReason\"")).containsExactly(
				"ClientAway.kind: se.carecontact.events.shared.AwayKind became se.carecontact.events.shared.AbsenceReason; "
						+ "a reader that goes by the full name no longer finds its type.");
	}

	@Test
	void a_new_symbol_is_refused_where_the_released_enum_has_no_default() {
		String withoutDefault = changed(RELEASED, ", \"default\": \"UNKNOWN\"", "");
		String now = changed(RELEASED, "\"TRAVEL\"", "\"TRAVEL\", \"HOLIDAY\"");
		assertThat(check(now, withoutDefault)).containsExactly("ClientAway.kind: symbol HOLIDAY of AwayKind is new, "
				+ "but the released enum has no default: its readers would fail.");
	}

	@Test
	void a_symbol_that_goes_is_refused_where_the_enum_has_no_default() {
		String withoutDefault = changed(RELEASED, ", \"default\": \"UNKNOWN\"", "");
		assertThat(check(changed(withoutDefault, ", \"TRAVEL\"", ""), withoutDefault)).contains(
				"ClientAway.kind: symbol TRAVEL of AwayKind is gone; records with it stand on the topic and would lose "
						+ "their meaning.");
	}

	@Test
	void a_symbol_that_goes_is_refused_even_where_avro_reads_it_as_the_default() {
		assertThat(after(", \"TRAVEL\"", "")).containsExactly("ClientAway.kind: symbol TRAVEL of AwayKind is gone; "
				+ "records with it stand on the topic and would lose their meaning.");
	}

	@Test
	void another_default_of_an_enum_is_refused() {
		assertThat(after("\"default\": \"UNKNOWN\"", "\"default\": \"HOSPITAL\""))
			.containsExactly("ClientAway.kind: the default of AwayKind was UNKNOWN and is HOSPITAL; "
					+ "readers of two versions would read one record differently.");
	}

	@Test
	void an_enum_without_a_default_is_refused_from_the_start() {
		String now = changed(RELEASED, ", \"default\": \"UNKNOWN\"", "");
		assertThat(new CompatibilityGate(new ReleaseHistory(Map.of())).violations(List.of(schema(now))))
			.extracting(Violation::toString)
			.containsExactly("ClientAway.kind: enum AwayKind has no default; a symbol added later could not be read by "
					+ "readers of today.");
	}

}

package se.carecontact.schemas.gate;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.carecontact.schemas.gate.ReleasedEvent.RELEASED;
import static se.carecontact.schemas.gate.ReleasedEvent.after;
import static se.carecontact.schemas.gate.ReleasedEvent.changed;
import static se.carecontact.schemas.gate.ReleasedEvent.check;
import static se.carecontact.schemas.gate.ReleasedEvent.gate;
import static se.carecontact.schemas.gate.ReleasedEvent.schema;

/**
 * Each kind of change to a released event and its fields: what the gate says, or that it
 * lets it pass.
 */
class CompatibilityGateTests {

	@Test
	void an_unchanged_event_passes() {
		assertThat(after()).isEmpty();
	}

	@Test
	void a_new_field_with_a_default_passes() {
		assertThat(after("""
				{"name": "minutes\"""", """
				{"name": "companion", "doc": "Who goes along.", "type": ["null", "string"], "default": null},
				{"name": "minutes\"""")).isEmpty();
	}

	@Test
	void a_new_symbol_passes_where_the_enum_has_a_default() {
		assertThat(after("\"TRAVEL\"", "\"TRAVEL\", \"HOLIDAY\"")).isEmpty();
	}

	@Test
	void another_order_of_fields_passes() {
		String minutes = "{\"name\": \"minutes\", \"doc\": \"How long.\", \"type\": \"int\", \"default\": 0},";
		String clientId = "{\"name\": \"clientId\"";
		assertThat(after(minutes, "", clientId, minutes + clientId)).isEmpty();
	}

	@Test
	void another_wording_of_a_doc_passes() {
		assertThat(after("\"In words.\"", "\"In words, for the planner.\"")).isEmpty();
	}

	@Test
	void a_field_with_a_default_may_go() {
		assertThat(after("{\"name\": \"minutes\", \"doc\": \"How long.\", \"type\": \"int\", \"default\": 0},", ""))
			.isEmpty();
	}

	@Test
	void a_new_field_without_a_default_is_refused() {
		assertThat(after("{\"name\": \"minutes\"",
				"{\"name\": \"floor\", \"doc\": \"Floor.\", \"type\": \"int\"}, {\"name\": \"minutes\""))
			.containsExactly("ClientAway.floor: the field has no default and is not in every version; "
					+ "what v1 wrote cannot be read now.");
	}

	@Test
	void a_field_without_a_default_may_not_go() {
		assertThat(after(",\n    {\"name\": \"by\", \"doc\": \"Staff.\", \"type\": \"string\"}", ""))
			.containsExactly("ClientAway.visits[].by: the field has no default and is not in every version; "
					+ "what is written now cannot be read by v1.");
	}

	@Test
	void a_renamed_field_is_refused() {
		assertThat(after("\"name\": \"by\"", "\"name\": \"staff\"")).extracting((line) -> line.split(":")[0])
			.containsExactly("ClientAway.visits[].by", "ClientAway.visits[].staff");
	}

	@Test
	void an_alias_is_refused_since_earlier_readers_cannot_follow_it() {
		assertThat(after("{\"name\": \"minutes\"", "{\"name\": \"length\", \"aliases\": [\"minutes\"]"))
			.containsExactly("ClientAway.length: has an alias; it hides a rename that readers of earlier versions "
					+ "cannot follow.");
	}

	@Test
	void an_event_in_a_namespace_without_a_topic_is_refused() {
		assertThat(after("se.carecontact.events.contact", "se.carecontact.events.kontakt")).containsExactly(
				"ClientAway: namespace se.carecontact.events.kontakt belongs to no topic.",
				"ClientAway: was released on care.contact-events and is no longer there; "
						+ "records of it stand on the topic and must stay readable.");
	}

	@Test
	void a_renamed_event_is_refused_as_removed() {
		assertThat(after("\"ClientAway\"", "\"ClientLeft\""))
			.containsExactly("ClientAway: was released on care.contact-events and is no longer there; "
					+ "records of it stand on the topic and must stay readable.");
	}

	@Test
	void an_event_that_is_removed_is_refused() {
		assertThat(gate(RELEASED).violations(List.of())).extracting(Violation::toString)
			.containsExactly("ClientAway: was released on care.contact-events and is no longer there; "
					+ "records of it stand on the topic and must stay readable.");
	}

	@Test
	void another_default_of_a_field_is_refused() {
		assertThat(after("\"default\": 0", "\"default\": 15")).containsExactly(
				"ClientAway.minutes: the default 0 became 15; readers of two versions would read one record differently.");
	}

	@Test
	void a_default_that_goes_is_refused() {
		assertThat(after("[\"null\", \"string\"], \"default\": null", "[\"null\", \"string\"]")).containsExactly(
				"ClientAway.note: the default null is gone; the field could no longer be left out by any version.");
	}

	@Test
	void a_default_that_comes_passes() {
		assertThat(after("\"doc\": \"Staff.\", \"type\": \"string\"",
				"\"doc\": \"Staff.\", \"type\": \"string\", \"default\": \"\""))
			.isEmpty();
	}

	@Test
	void a_field_without_a_doc_is_refused() {
		assertThat(after("\"doc\": \"Staff.\", ", "")).containsExactly("ClientAway.visits[].by: the field has no doc; "
				+ "an event is a contract, and each part of it says what it means.");
	}

	@Test
	void a_change_is_held_against_every_release_and_not_only_the_newest() {
		String second = changed(RELEASED,
				"{\"name\": \"minutes\", \"doc\": \"How long.\", \"type\": \"int\", \"default\": 0},", "");
		String third = changed(RELEASED, "\"type\": \"int\", \"default\": 0",
				"\"type\": \"string\", \"default\": \"0\"");
		assertThat(check(third, second)).isEmpty();
		assertThat(check(third, RELEASED, second))
			.contains("ClientAway.minutes: type int became string; add a field under a new name instead.");
	}

	@Test
	void an_event_never_released_is_told_with_the_way_to_release_it() {
		assertThat(new CompatibilityGate(new ReleaseHistory(Map.of())).unreleased(List.of(schema(RELEASED))))
			.extracting(Violation::toString)
			.containsExactly(
					"ClientAway: is not released yet; run `mvn compile exec:exec@release-schemas` in the folder "
							+ "schemas and commit care.contact-events/ClientAway/v1.avsc.");
	}

	@Test
	void an_event_that_differs_from_its_newest_release_is_told_with_the_way_to_release_it() {
		String now = changed(RELEASED, "\"In words.\"", "\"In words, for the planner.\"");
		assertThat(gate(RELEASED).unreleased(List.of(schema(now)))).extracting(Violation::toString)
			.containsExactly("ClientAway: differs from its newest release, v1; run `mvn compile "
					+ "exec:exec@release-schemas` in the folder schemas and commit care.contact-events/ClientAway/v2.avsc.");
		assertThat(gate(RELEASED, now).unreleased(List.of(schema(now)))).isEmpty();
	}

}

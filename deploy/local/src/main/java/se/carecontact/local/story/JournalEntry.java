package se.carecontact.local.story;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.databind.JsonNode;

/**
 * What a partner's journal says of one call that arrived.
 *
 * @param partner whose journal
 * @param index place in that journal
 * @param arrivedAt when it arrived, by the partner's clock
 * @param json the whole entry
 */
record JournalEntry(Partner partner, int index, Instant arrivedAt, JsonNode json) {

	static JournalEntry of(Partner partner, JsonNode json) {
		return new JournalEntry(partner, json.required("index").asInt(),
				Instant.parse(json.required("arrivedAt").asString()), json);
	}

	String kind() {
		return text("operation").orElse("?");
	}

	String about() {
		return text("about").orElse("");
	}

	/** Who is to read it; empty if the partner has one reader for all of its kind. */
	String recipient() {
		int from = about().lastIndexOf(" to ");
		return (from < 0) ? "" : about().substring(from + 4);
	}

	Optional<String> eventId() {
		return text("eventId");
	}

	Optional<String> clientId() {
		return text("clientId");
	}

	/** The number the caller gave it among those of its client. */
	OptionalLong seq() {
		JsonNode seq = this.json.path("seq");
		return seq.isNumber() ? OptionalLong.of(seq.asLong()) : OptionalLong.empty();
	}

	/** How many calls were with the partner when it came. */
	int atOnce() {
		return this.json.path("atOnce").asInt(0);
	}

	/**
	 * Whether it had an effect of its own, and wasn't a repeat, refused, or only read.
	 */
	boolean applied() {
		return text("effect").filter("APPLIED"::equals).isPresent();
	}

	private Optional<String> text(String field) {
		JsonNode value = this.json.path(field);
		return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
	}
}

package se.carecontact.local.story;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a streamed answer says, line by line, counted and not kept: lines by their
 * {@code outcome}, the {@code summary} of the last one, the first that was refused.
 */
final class Tally {

	private final Map<String, Integer> outcomes = new TreeMap<>();

	private final ObjectNode json = JsonNodeFactory.instance.objectNode();

	private final long began;

	private final Clock clock;

	private long firstAfter = -1;

	Tally(Clock clock) {
		this.clock = clock;
		this.began = clock.millis();
	}

	void add(String line) {
		if (this.firstAfter < 0) {
			this.firstAfter = this.clock.millis() - this.began;
		}
		JsonNode read = read(line);
		if (read.has("outcome")) {
			String outcome = read.get("outcome").asString();
			this.outcomes.merge(outcome, 1, Integer::sum);
			if (outcome.equals("REFUSED") && !this.json.has("firstRefused")) {
				this.json.set("firstRefused", read);
			}
		}
		else {
			read.properties().forEach((field) -> this.json.set(field.getKey(), field.getValue()));
		}
	}

	/** One line for people. */
	String told(int lines, Duration took) {
		double seconds = Math.max(1, took.toMillis()) / 1000.0;
		return String.format(Locale.ROOT, "%d lines in %.1f s, %.0f a second, the first answered after %d ms: %s",
				lines, seconds, lines / seconds, this.firstAfter, this.outcomes);
	}

	/** All that is known, to be checked and kept by the story. */
	JsonNode json(Duration took) {
		ObjectNode whole = this.json.deepCopy();
		ObjectNode counts = whole.putObject("outcomes");
		this.outcomes.forEach(counts::put);
		whole.put("millis", took.toMillis());
		return whole;
	}

	/** A refusal of the whole, which is no NDJSON, may come in several lines. */
	private static JsonNode read(String line) {
		try {
			JsonNode read = JsonMapper.shared().readTree(line);
			return read.isObject() ? read : JsonNodeFactory.instance.objectNode();
		}
		catch (JacksonException ex) {
			return JsonNodeFactory.instance.objectNode();
		}
	}

}

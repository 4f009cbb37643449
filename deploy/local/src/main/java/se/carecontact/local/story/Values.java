package se.carecontact.local.story;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What <code>${…}</code> stands for during one play: days and times, the play's own mark,
 * its people, the story's values, and what was kept of earlier answers.
 */
final class Values {

	static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

	private static final int DEEPEST = 10;

	private final Map<String, JsonNode> known = new HashMap<>();

	private final Moments moments;

	Values(Clock clock) {
		this(new Moments(clock));
	}

	private Values(Moments moments) {
		this.moments = moments;
	}

	/** All that is known here, and more besides. */
	Values and(Map<String, JsonNode> more) {
		Values values = new Values(this.moments);
		values.known.putAll(this.known);
		values.known.putAll(more);
		return values;
	}

	void put(String name, JsonNode value) {
		this.known.put(name, value);
	}

	void put(String name, String value) {
		put(name, JsonNodeFactory.instance.stringNode(value));
	}

	/**
	 * The text with every reference replaced.
	 * @param text a text
	 * @return the text without references
	 * @throws IllegalArgumentException if it names something unknown
	 */
	String fill(String text) {
		return fill(text, 0);
	}

	/**
	 * The document with every reference in its texts replaced; a text that is one
	 * reference and nothing else becomes the value itself, a number staying a number.
	 * @param template a document
	 * @return a new document without references
	 */
	JsonNode fill(JsonNode template) {
		if (template.isString()) {
			Matcher whole = REFERENCE.matcher(template.asString());
			return whole.matches() ? value(whole.group(1), 0)
					: JsonNodeFactory.instance.stringNode(fill(template.asString()));
		}
		if (template.isArray()) {
			ArrayNode filled = JsonNodeFactory.instance.arrayNode();
			template.values().forEach((element) -> filled.add(fill(element)));
			return filled;
		}
		if (template.isObject()) {
			ObjectNode filled = JsonNodeFactory.instance.objectNode();
			template.properties().forEach((field) -> filled.set(field.getKey(), fill(field.getValue())));
			return filled;
		}
		return template;
	}

	private String fill(String text, int depth) {
		if (depth > DEEPEST) {
			throw new IllegalArgumentException("values refer to each other in a circle: " + text);
		}
		return REFERENCE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(JsonPaths.text(value(match.group(1), depth + 1))));
	}

	private JsonNode value(String name, int depth) {
		JsonNode value = this.known.get(name);
		if (value == null) {
			return JsonNodeFactory.instance.stringNode(this.moments.at(name)
				.orElseThrow(() -> new IllegalArgumentException("nothing is named '" + name + "' at this point")));
		}
		return value.isString() ? JsonNodeFactory.instance.stringNode(fill(value.asString(), depth + 1)) : value;
	}

}

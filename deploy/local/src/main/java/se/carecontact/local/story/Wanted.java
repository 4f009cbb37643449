package se.carecontact.local.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * What a JSON document must hold: paths, and the text each must have. A path through a
 * list holds if any element's does; {@code *} wants any value; {@code ~text} wants a
 * value that contains the text.
 *
 * @param fields paths and texts, which may hold <code>${…}</code>
 */
public record Wanted(Map<String, String> fields) {

	public Wanted {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	Wanted filled(Values values) {
		Map<String, String> filled = new LinkedHashMap<>();
		this.fields.forEach((path, text) -> filled.put(path, values.fill(text)));
		return new Wanted(filled);
	}

	boolean in(JsonNode document) {
		return this.fields.entrySet()
			.stream()
			.allMatch((field) -> JsonPaths.find(document, field.getKey())
				.stream()
				.anyMatch((node) -> fits(field.getValue(), node)));
	}

	private static boolean fits(String wanted, JsonNode found) {
		if (wanted.equals("*")) {
			return !found.isNull();
		}
		String text = JsonPaths.text(found);
		return wanted.startsWith("~") ? text.contains(wanted.substring(1)) : text.equals(wanted);
	}

	@Override
	public String toString() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + " = " + field.getValue())
			.collect(Collectors.joining(", "));
	}
}

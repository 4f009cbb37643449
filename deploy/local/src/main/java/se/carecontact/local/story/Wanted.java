package se.carecontact.local.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * What a JSON document must hold: paths, and the text each must have. A path through a
 * list holds if any element's does; {@code *} wants any value; {@code ~text} wants a
 * value that contains the text; {@code #3} wants three values; {@code !} before any of
 * these wants it not to be so, and alone that there is no value at all.
 *
 * @param fields paths and texts, which may hold <code>${…}</code>
 */
public record Wanted(Map<String, String> fields) {

	public Wanted {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	Wanted filled(Values values) {
		Map<String, String> filled = new LinkedHashMap<>();
		this.fields.forEach((path, text) -> filled.put(values.fill(path), values.fill(text)));
		return new Wanted(filled);
	}

	boolean in(JsonNode document) {
		return missing((path) -> JsonPaths.find(document, path)).fields().isEmpty();
	}

	/** Those of the fields that don't hold, where values are found by their path. */
	Wanted missing(Function<String, List<JsonNode>> values) {
		Map<String, String> missing = new LinkedHashMap<>();
		this.fields.forEach((path, text) -> {
			if (!holds(text, values.apply(path))) {
				missing.put(path, text);
			}
		});
		return new Wanted(missing);
	}

	private static boolean holds(String wanted, List<JsonNode> found) {
		if (wanted.startsWith("!")) {
			return !holds((wanted.length() > 1) ? wanted.substring(1) : "*", found);
		}
		if (wanted.matches("#\\d+")) {
			return count(found) == Integer.parseInt(wanted.substring(1));
		}
		return found.stream().anyMatch((node) -> fits(wanted, node));
	}

	/** A list that is found whole counts by its elements. */
	private static int count(List<JsonNode> found) {
		return found.stream().mapToInt((node) -> node.isArray() ? node.size() : node.isNull() ? 0 : 1).sum();
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

package se.carecontact.standins.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Checks a body against the part of JSON Schema the contracts use. */
final class Schemas {

	private final JsonNode root;

	Schemas(JsonNode root) {
		this.root = root;
	}

	JsonNode resolved(JsonNode node) {
		JsonNode reference = node.path("$ref");
		return reference.isMissingNode() ? node : this.root.at(reference.stringValue().substring(1));
	}

	List<String> faults(JsonNode schema, JsonNode value, String at) {
		List<String> faults = new ArrayList<>();
		check(resolved(schema), value, at, faults);
		return faults;
	}

	private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
		if (schema.isMissingNode()) {
			faults.add(at + " has no schema");
			return;
		}
		if (schema.has("allOf")) {
			schema.path("allOf").forEach((part) -> check(resolved(part), value, at, faults));
			return;
		}
		switch (schema.path("type").stringValue()) {
			case "object" -> object(schema, value, at, faults);
			case "array" -> {
				require(value.isArray(), at, "must be an array", faults);
				value.forEach((item) -> check(resolved(schema.path("items")), item, at + "[]", faults));
			}
			case "string" -> text(schema, value, at, faults);
			case "integer" -> require(value.isIntegralNumber(), at, "must be a whole number", faults);
			case "boolean" -> require(value.isBoolean(), at, "must be a boolean", faults);
			default -> throw new IllegalArgumentException("Unknown type at " + at);
		}
	}

	private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
		require(value.isObject(), at, "must be an object", faults);
		schema.path("required")
			.forEach((name) -> require(value.has(name.stringValue()), at, "lacks " + name.stringValue(), faults));
		for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
			if (value.has(property.getKey())) {
				check(resolved(property.getValue()), value.path(property.getKey()), at + "." + property.getKey(),
						faults);
			}
		}
	}

	private void text(JsonNode schema, JsonNode value, String at, List<String> faults) {
		if (!value.isString()) {
			faults.add(at + " must be a string");
			return;
		}
		String text = value.stringValue();
		if (schema.has("enum")) {
			require(schema.path("enum").valueStream().anyMatch((one) -> one.stringValue().equals(text)), at,
					"has no such value", faults);
		}
		if (schema.has("pattern")) {
			require(Pattern.compile(schema.path("pattern").stringValue()).matcher(text).find(), at,
					"does not fit its pattern", faults);
		}
		require(isOfFormat(text, schema.path("format").asString("")), at, "is not of its format", faults);
	}

	@SuppressWarnings("ReturnValueIgnored")
	private static boolean isOfFormat(String text, String format) {
		try {
			switch (format) {
				case "date-time" -> OffsetDateTime.parse(text);
				case "date" -> LocalDate.parse(text);
				case "uuid" -> UUID.fromString(text);
				default -> {
				}
			}
			return true;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static void require(boolean kept, String at, String what, List<String> faults) {
		if (!kept) {
			faults.add(at + " " + what);
		}
	}

}

package se.carecontact.local.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A piece of a story file and where it stands, so that each fault can say where it is.
 *
 * @param where file, step and field, as a person would say it
 * @param json what stands there
 */
record Place(String where, JsonNode json) {

	private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

	StoryFault fault(String what) {
		return new StoryFault(this.where + ": " + what);
	}

	/** Refuses fields that aren't known here: a misspelt one would else be left out. */
	Place only(String... names) {
		if (!this.json.isObject()) {
			throw fault("wants fields (" + String.join(", ", names) + "), but is " + this.json);
		}
		Set<String> unknown = new TreeSet<>(this.json.propertyNames());
		unknown.removeAll(Set.of(names));
		if (!unknown.isEmpty()) {
			throw fault("unknown field '" + unknown.iterator().next() + "' (known: " + String.join(", ", names) + ")");
		}
		return this;
	}

	boolean has(String name) {
		return this.json.hasNonNull(name);
	}

	Place at(String name) {
		JsonNode found = this.json.get(name);
		return new Place(this.where + ", " + name, (found != null) ? found : JsonNodeFactory.instance.nullNode());
	}

	String text(String name) {
		Place field = at(name);
		if (!field.json.isValueNode() || field.json.isNull() || field.json.asString().isBlank()) {
			throw field.fault("is missing");
		}
		return field.json.asString().strip();
	}

	String text(String name, String otherwise) {
		return (has(name) && !this.json.get(name).asString("?").isBlank()) ? text(name) : otherwise;
	}

	@Nullable String textOrNull(String name) {
		return has(name) ? text(name) : null;
	}

	Duration duration(String name, Duration otherwise) {
		if (!has(name)) {
			return otherwise;
		}
		Matcher duration = DURATION.matcher(text(name));
		if (!duration.matches()) {
			throw at(name).fault("is '" + text(name) + "', but wants a time like 500ms, 15s or 2m");
		}
		long amount = Long.parseLong(duration.group(1));
		return switch (duration.group(2)) {
			case "ms" -> Duration.ofMillis(amount);
			case "s" -> Duration.ofSeconds(amount);
			default -> Duration.ofMinutes(amount);
		};
	}

	/** The texts of a field that is one text or a list of them; none where absent. */
	List<String> texts(String name) {
		return each(name, (place) -> {
			if (!place.json.isValueNode()) {
				throw place.fault("wants a text");
			}
			return place.json.asString();
		});
	}

	/** What a list's elements, or the one element that stands there, make. */
	<T> List<T> each(String name, Function<Place, T> reading) {
		List<T> read = new ArrayList<>();
		if (has(name)) {
			Place list = at(name);
			if (!list.json.isArray()) {
				return List.of(reading.apply(list));
			}
			int number = 0;
			for (JsonNode element : list.json.values()) {
				number++;
				read.add(reading.apply(new Place(list.where + " " + number, element)));
			}
		}
		return read;
	}

	/** What a field's own fields make, by name. */
	<T> Map<String, T> fields(String name, Function<Place, T> reading) {
		Map<String, T> read = new LinkedHashMap<>();
		if (has(name)) {
			Place object = at(name);
			if (!object.json.isObject()) {
				throw object.fault("wants names with values, but is " + object.json);
			}
			object.json.propertyNames().forEach((key) -> read.put(key, reading.apply(object.at(key))));
		}
		return read;
	}

	Map<String, String> textFields(String name) {
		return fields(name, (place) -> {
			if (!place.json.isValueNode() || place.json.isNull()) {
				throw place.fault("wants a text or a number");
			}
			return place.json.asString();
		});
	}
}

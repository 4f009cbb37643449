package se.carecontact.local.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a story says of the lines of a streamed body.
 */
final class LinesReader {

	private static final int MOST = 1_000_000;

	private static final long MIB = 1024 * 1024;

	private LinesReader() {
	}

	static Lines read(Place lines) {
		lines.only("count", "each", "cycles", "born", "growsAtMostMiB");
		if (!lines.at("each").json().isObject()) {
			throw lines.at("each").fault("wants the document that each line is");
		}
		Map<String, List<JsonNode>> cycles = new LinkedHashMap<>();
		lines.fields("cycles", (cycle) -> cycle)
			.forEach((name, cycle) -> cycles.put(name, lines.at("cycles").each(name, Place::json)));
		cycles.forEach((name, values) -> {
			if (values.isEmpty()) {
				throw lines.at("cycles").at(name).fault("is empty");
			}
		});
		return new Lines(number(lines, "count"), lines.at("each").json(), cycles, born(lines),
				lines.has("growsAtMostMiB") ? number(lines, "growsAtMostMiB") * MIB : null);
	}

	private static Lines.@Nullable Years born(Place lines) {
		if (!lines.has("born")) {
			return null;
		}
		Place born = lines.at("born").only("from", "to");
		try {
			return new Lines.Years(number(born, "from"), number(born, "to"));
		}
		catch (IllegalArgumentException ex) {
			throw born.fault(String.valueOf(ex.getMessage()));
		}
	}

	private static int number(Place place, String name) {
		String text = place.text(name);
		if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > MOST) {
			throw place.at(name).fault("'" + text + "' is no number from 1 to " + MOST);
		}
		return Integer.parseInt(text);
	}

}

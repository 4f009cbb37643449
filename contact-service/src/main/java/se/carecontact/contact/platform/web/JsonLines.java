package se.carecontact.contact.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads each line of a streamed body as a JSON document of its own, as strictly as a
 * request's body is read.
 */
@Component
public class JsonLines {

	private final JsonMapper json;

	JsonLines(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The line as a value, or why it can't be one. Never throws for what the line holds.
	 * @param line as read
	 * @param type what it should be
	 */
	public <T> JsonLine<T> read(Line line, Class<T> type) {
		return switch (line) {
			case Line.Text text -> read(text, type);
			case Line.NotUtf8(long number) -> new JsonLine.Unreadable<>(number, true,
					LineProblem.of("not-utf-8", "utf-8", "The line is not UTF-8; Latin-1 is not read."));
			case Line.TooLong(long number, int maxBytes) -> new JsonLine.Unreadable<>(number, true, LineProblem
				.of("line-too-long", "max-length", "The line is longer than " + maxBytes / 1024 + " KiB."));
		};
	}

	private <T> JsonLine<T> read(Line.Text text, Class<T> type) {
		try {
			T value = this.json.readValue(text.text(), type);
			return (value != null) ? new JsonLine.Read<>(text.number(), value)
					: new JsonLine.Unreadable<>(text.number(), text.ended(),
							LineProblem.of("invalid-input", "required", "The line must be a JSON object."));
		}
		catch (JacksonException ex) {
			return new JsonLine.Unreadable<>(text.number(), text.ended(),
					LineProblem.of(JsonFaults.problemOf(ex, text.number())));
		}
	}

	/**
	 * A text at the root of a line that could not be read whole, so that the sender finds
	 * its own record again; null where there is none.
	 */
	public @Nullable String textAt(Line line, String field) {
		if (!(line instanceof Line.Text text)) {
			return null;
		}
		try {
			JsonNode found = this.json.readTree(text.text()).get(field);
			return (found != null && found.isString()) ? found.asString() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}

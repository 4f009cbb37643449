package se.carecontact.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers as PostgreSQL writes an object of texts: {@code {"name": "value"}}. To have it
 * take them apart costs more than all the rest of reading a row.
 */
final class StoredHeaders {

	private final String json;

	private int at;

	private StoredHeaders(String json) {
		this.json = json;
	}

	/** Each header's value by its name, in the order stored. */
	static Map<String, String> read(String json) {
		StoredHeaders left = new StoredHeaders(json);
		Map<String, String> headers = new LinkedHashMap<>();
		while (left.skipToText()) {
			String name = left.text();
			if (!left.skipToText()) {
				throw new IllegalArgumentException("A header without a value");
			}
			headers.put(name, left.text());
		}
		return headers;
	}

	private boolean skipToText() {
		this.at = this.json.indexOf('"', this.at) + 1;
		return this.at > 0;
	}

	/** From here to the closing quote, and goes behind it. */
	private String text() {
		StringBuilder text = new StringBuilder();
		for (char next = take(); next != '"'; next = take()) {
			text.append((next == '\\') ? escaped() : next);
		}
		return text.toString();
	}

	private char escaped() {
		char sign = take();
		return switch (sign) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> {
				this.at += 4;
				yield (char) Integer.parseInt(this.json, this.at - 4, this.at, 16);
			}
			default -> sign;
		};
	}

	private char take() {
		return this.json.charAt(this.at++);
	}

}

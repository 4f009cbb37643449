package se.carecontact.integration.decisionfile;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Splits one line of CSV (RFC 4180, without line breaks inside quotes: so that one lost
 * quote costs one row and not all that follow).
 */
final class CsvLine {

	private final String line;

	private final char delimiter;

	private final List<String> fields = new ArrayList<>();

	private int at;

	private CsvLine(String line, char delimiter) {
		this.line = line;
		this.delimiter = delimiter;
	}

	/** The line's fields; null where its quotes are wrong. */
	static @Nullable List<String> split(String line, char delimiter) {
		CsvLine reading = new CsvLine(line, delimiter);
		boolean more = true;
		while (more) {
			String field = reading.field();
			if (field == null) {
				return null;
			}
			reading.fields.add(field.strip());
			more = reading.at++ < line.length();
		}
		return reading.fields;
	}

	private @Nullable String field() {
		return (this.at < this.line.length() && this.line.charAt(this.at) == '"') ? quoted() : plain();
	}

	private @Nullable String plain() {
		int end = this.line.indexOf(this.delimiter, this.at);
		end = (end < 0) ? this.line.length() : end;
		String field = this.line.substring(this.at, end);
		this.at = end;
		return (field.indexOf('"') < 0) ? field : null;
	}

	private @Nullable String quoted() {
		StringBuilder field = new StringBuilder();
		this.at++;
		while (this.at < this.line.length()) {
			char character = this.line.charAt(this.at++);
			if (character != '"') {
				field.append(character);
			}
			else if (this.at < this.line.length() && this.line.charAt(this.at) == '"') {
				field.append('"');
				this.at++;
			}
			else {
				boolean ends = this.at == this.line.length() || this.line.charAt(this.at) == this.delimiter;
				return ends ? field.toString() : null;
			}
		}
		return null;
	}

}

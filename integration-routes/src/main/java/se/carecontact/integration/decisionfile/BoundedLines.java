package se.carecontact.integration.decisionfile;

import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/** Reads lines in memory of one bounded line; a longer one is skipped and told. */
final class BoundedLines {

	private static final char BOM = '\uFEFF';

	private final Reader source;

	private final int max;

	private final StringBuilder line = new StringBuilder();

	private long number;

	private boolean tooLong;

	BoundedLines(Reader source, int max) {
		this.source = source;
		this.max = max;
	}

	/** The next line without its end; null at the end. Empty where it is too long. */
	@Nullable String next() throws IOException {
		this.line.setLength(0);
		this.tooLong = false;
		int character = this.source.read();
		if (character < 0) {
			return null;
		}
		this.number++;
		if (this.number == 1 && character == BOM) {
			character = this.source.read();
		}
		for (; character >= 0 && character != '\n'; character = this.source.read()) {
			this.tooLong |= this.line.length() >= this.max;
			if (!this.tooLong) {
				this.line.append((char) character);
			}
		}
		if (this.tooLong) {
			return "";
		}
		int length = this.line.length();
		boolean carriageReturn = length > 0 && this.line.charAt(length - 1) == '\r';
		return this.line.substring(0, carriageReturn ? length - 1 : length);
	}

	/** The number of the line last read; the first is 1. */
	long number() {
		return this.number;
	}

	/** Whether the line last read was too long, and so skipped. */
	boolean isTooLong() {
		return this.tooLong;
	}

}

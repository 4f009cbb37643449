package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.io.OutputStream;

import tools.jackson.databind.json.JsonMapper;

/** The answer to a streamed body: one JSON document a line. */
public final class LineAnswers {

	private final OutputStream out;

	private final JsonMapper json;

	public LineAnswers(OutputStream out, JsonMapper json) {
		this.out = out;
		this.json = json;
	}

	/** Adds a line; it leaves with the next flush, or before. */
	public void write(Object line) throws IOException {
		this.out.write(this.json.writeValueAsBytes(line));
		this.out.write('\n');
	}

	/**
	 * Lets what was written leave.
	 * @throws IOException where the sender no longer listens
	 */
	public void flush() throws IOException {
		this.out.flush();
	}

}

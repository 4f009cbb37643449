package se.carecontact.checker.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What was done to the suite, and when, as lines of JSON in a file outside the suite:
 * each try of each act (invoke; ok, refused or unknown), and each fault's begin and end.
 * It holds no identity number. Thread-safe.
 */
public final class History implements AutoCloseable {

	private final Writer lines;

	/** Begins a history in a new file. */
	public History(Path file) {
		try {
			this.lines = Files.newBufferedWriter(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds a line.
	 * @param what what happened, such as {@code invoke} or {@code fault}
	 * @param facts pairs of name and value
	 */
	public synchronized void add(String what, Object... facts) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("at", Instant.now().toString());
		line.put("what", what);
		for (int at = 0; at < facts.length; at += 2) {
			line.put(facts[at].toString(), facts[at + 1]);
		}
		try {
			this.lines.write(JsonMapper.shared().writeValueAsString(line) + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void close() {
		try {
			this.lines.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package se.carecontact.checker.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import se.carecontact.checker.fault.FaultKind;

/**
 * What is said of a kind of fault, in words.
 *
 * @param newWork what happens to what is asked for meanwhile
 * @param inFlight what happens to what was under way
 * @param recovers how all is well again
 */
record Said(String newWork, String inFlight, String recovers) {

	/**
	 * What is said of every kind.
	 * @throws IllegalStateException if nothing is said of one
	 */
	static Map<FaultKind, Said> ofAll() {
		Map<String, Map<String, String>> blocks = new HashMap<>();
		Map<String, String> block = new HashMap<>();
		for (String line : text().lines().filter((each) -> !each.isBlank() && !each.startsWith("#")).toList()) {
			int colon = line.indexOf(": ");
			if (colon > 0) {
				block.put(line.substring(0, colon), line.substring(colon + 2));
			}
			else {
				block = new HashMap<>();
				blocks.put(line, block);
			}
		}
		Map<FaultKind, Said> said = new EnumMap<>(FaultKind.class);
		for (FaultKind kind : FaultKind.values()) {
			Map<String, String> own = blocks.getOrDefault(kind.toString(), Map.of());
			said.put(kind, new Said(word(kind, own, "new"), word(kind, own, "flight"), word(kind, own, "recovers")));
		}
		return said;
	}

	private static String word(FaultKind kind, Map<String, String> block, String name) {
		String word = block.get(name);
		if (word == null) {
			throw new IllegalStateException("The guide says nothing of " + kind + ", '" + name + "'");
		}
		return word;
	}

	private static String text() {
		try (InputStream in = Said.class.getResourceAsStream("guide.txt")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package se.carecontact.checker.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A mutant, as it is written down in a file of {@code deploy/checker/mutants}: what is
 * taken out, which invariant that breaks, which faults bring it to light, and the text of
 * the sources that is another in it.
 *
 * @param name by which it is asked for
 * @param about what is wrong with it, in a sentence
 * @param breaks the invariant that must go red
 * @param faults the faults that strike while it is tried
 * @param edits what is another in it
 */
public record Mutant(String name, String about, String breaks, List<String> faults, List<Edit> edits) {

	private static final String ENDING = ".mutant";

	/**
	 * All there are, by name.
	 * @param folder where they are written down
	 */
	public static List<Mutant> all(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			List<Mutant> mutants = new ArrayList<>();
			for (Path file : files.filter((each) -> each.toString().endsWith(ENDING)).sorted().toList()) {
				mutants.add(read(file));
			}
			return mutants;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Mutant read(Path file) throws IOException {
		String name = file.getFileName().toString().replace(ENDING, "");
		List<Edit> edits = new ArrayList<>();
		Path source = Path.of("");
		StringBuilder text = new StringBuilder();
		@Nullable String old = null;
		for (String line : Files.readAllLines(file)) {
			if (line.startsWith("=== ")) {
				source = Path.of(line.substring(4));
			}
			else if (line.equals("<<<<")) {
				text.setLength(0);
			}
			else if (line.equals("====")) {
				old = text.toString();
				text.setLength(0);
			}
			else if (line.equals(">>>>") && old != null) {
				edits.add(new Edit(source, old, text.toString()));
				old = null;
			}
			else {
				text.append(line).append('\n');
			}
		}
		return new Mutant(name, header(file, "About: "), header(file, "Breaks: "),
				List.of(header(file, "Faults: ").split(", ")), List.copyOf(edits));
	}

	private static String header(Path file, String name) throws IOException {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith(name))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException(file + " has no line '" + name.strip() + "'"))
				.substring(name.length());
		}
	}

	/**
	 * A text that is another.
	 *
	 * @param source the file, from the repository's root
	 * @param old what stands there, once
	 * @param changed what stands there instead
	 */
	public record Edit(Path source, String old, String changed) {

		/**
		 * Puts the one in the other's place.
		 * @throws IllegalStateException if it isn't there exactly once: then the source
		 * has changed since the mutant was written
		 */
		String in(String text) {
			int at = text.indexOf(this.old);
			if (at < 0 || text.indexOf(this.old, at + 1) >= 0) {
				throw new IllegalStateException("The mutant does not fit " + this.source
						+ " any more; there, once, should stand:\n" + this.old);
			}
			return text.substring(0, at) + this.changed + text.substring(at + this.old.length());
		}

	}

}

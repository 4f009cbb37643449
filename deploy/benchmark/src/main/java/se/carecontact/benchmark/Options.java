package se.carecontact.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param names the benchmarks to run, each once, in the order given
 * @param quick whether with small sizes
 * @param help whether only the usage is to be printed
 */
record Options(List<String> names, boolean quick, boolean help) {

	/** How fast the suite is beside its limits and its peers. */
	private static final List<String> USUAL = List.of("outbox", "delivery", "absence");

	/**
	 * Reads the command line.
	 * @param known the benchmarks there are
	 * @return what was asked for; where that names no benchmark, the usual ones
	 * @throws IllegalArgumentException if an option or a name is unknown
	 */
	static Options of(List<String> known, String... arguments) {
		List<String> names = new ArrayList<>();
		boolean quick = false;
		boolean help = false;
		for (String argument : arguments) {
			switch (argument) {
				case "--quick" -> quick = true;
				case "--help", "-h" -> help = true;
				case "all" -> names.addAll(known);
				default -> names.add(known(known, argument));
			}
		}
		return new Options(names.isEmpty() ? USUAL : names.stream().distinct().toList(), quick, help);
	}

	static String usage() {
		try (InputStream text = Options.class.getResourceAsStream("usage.txt")) {
			if (text == null) {
				throw new IllegalStateException("usage.txt is not in the jar");
			}
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String known(List<String> known, String argument) {
		if (argument.startsWith("-")) {
			throw new IllegalArgumentException("Unknown option " + argument);
		}
		if (!known.contains(argument)) {
			throw new IllegalArgumentException(
					"There is no benchmark " + argument + ". There are: " + String.join(", ", known));
		}
		return argument;
	}

}

package se.carecontact.checker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.checker.mutant.Mutant;

/**
 * What was asked for.
 *
 * @param seed what faults and load are drawn from
 * @param minutes how long faults strike
 * @param mutant which mutant is tried; null if the suite as it ships
 * @param alone whether each fault strikes alone, with nothing beside it
 */
record Options(long seed, int minutes, @Nullable Mutant mutant, boolean alone) {

	private static final int LONGEST = 24 * 60;

	private static final int USUAL = 10;

	/** A mutant is struck by few kinds of faults. */
	private static final int USUAL_OF_A_MUTANT = 2;

	/**
	 * Reads arguments.
	 * @param mutants where mutants are written down
	 * @throws IllegalArgumentException telling in a line what is wrong
	 */
	static Options of(Path mutants, String... arguments) {
		long seed = ThreadLocalRandom.current().nextLong(1_000_000);
		int minutes = 0;
		Mutant mutant = null;
		boolean alone = List.of(arguments).contains("--alone");
		for (int at = 0; at < arguments.length; at += arguments[at].equals("--alone") ? 1 : 2) {
			String value = (at + 1 < arguments.length) ? arguments[at + 1] : "";
			switch (arguments[at]) {
				case "--seed" -> seed = number(arguments[at], value, 0, Long.MAX_VALUE);
				case "--minutes" -> minutes = (int) number(arguments[at], value, 1, LONGEST);
				case "--mutant" -> mutant = mutant(value, mutants);
				case "--alone" -> {
					// Needs no value.
				}
				default -> throw new IllegalArgumentException("Not known: " + arguments[at]);
			}
		}
		if (minutes == 0) {
			minutes = (mutant != null) ? USUAL_OF_A_MUTANT : USUAL;
		}
		return new Options(seed, minutes, mutant, alone);
	}

	private static Mutant mutant(String name, Path folder) {
		List<Mutant> mutants = Mutant.all(folder);
		return mutants.stream()
			.filter((mutant) -> mutant.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no mutant '" + name + "'. There are: "
					+ mutants.stream().map(Mutant::name).collect(Collectors.joining(", ")) + "."));
	}

	private static long number(String option, String value, long least, long most) {
		try {
			long number = Long.parseLong(value);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below.
		}
		throw new IllegalArgumentException(
				"%s needs a number from %d to %d, and not '%s'.".formatted(option, least, most, value));
	}

}

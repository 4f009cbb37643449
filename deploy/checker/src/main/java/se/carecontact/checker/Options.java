package se.carecontact.checker;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What was asked for.
 *
 * @param seed what faults and load are drawn from
 * @param minutes how long faults strike
 */
record Options(long seed, int minutes) {

	private static final int LONGEST = 24 * 60;

	/**
	 * Reads arguments.
	 * @throws IllegalArgumentException telling in a line what is wrong
	 */
	static Options of(String... arguments) {
		long seed = ThreadLocalRandom.current().nextLong(1_000_000);
		int minutes = 10;
		for (int at = 0; at < arguments.length; at += 2) {
			String value = (at + 1 < arguments.length) ? arguments[at + 1] : "";
			switch (arguments[at]) {
				case "--seed" -> seed = number(arguments[at], value, Long.MAX_VALUE);
				case "--minutes" -> minutes = (int) number(arguments[at], value, LONGEST);
				default -> throw new IllegalArgumentException("Not known: " + arguments[at]);
			}
		}
		if (minutes < 1) {
			throw new IllegalArgumentException("--minutes needs a number from 1 to " + LONGEST + ".");
		}
		return new Options(seed, minutes);
	}

	private static long number(String option, String value, long most) {
		try {
			long number = Long.parseLong(value);
			if (number >= 0 && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below.
		}
		throw new IllegalArgumentException(option + " needs a number, and not '" + value + "'.");
	}

}

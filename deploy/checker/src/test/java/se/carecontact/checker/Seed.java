package se.carecontact.checker;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a check draws its faults from. It is another one each time, unless
 * {@code -Dcare.seed} gives one; it is printed, so that a failure can be drawn again. The
 * services' own timing can't: the same seed kills at the same turns, not at the same
 * instruction.
 */
final class Seed {

	private Seed() {
	}

	static Random random(String check) {
		String given = System.getProperty("care.seed", "");
		long seed = given.isBlank() ? ThreadLocalRandom.current().nextLong(1_000_000) : Long.parseLong(given);
		System.out.println(check + ": seed " + seed + " (-Dcare.seed=" + seed + " draws the same)");
		return new Random(seed);
	}

}

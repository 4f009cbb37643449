package se.carecontact.local.story;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Identity numbers for tests: of the series Skatteverket keeps for that, whose three
 * digits after the birth date are 238, 239, 980–983 or 920–929. No living person has one.
 */
final class TestNumbers {

	/** For a story's people, by birth year and play. */
	private static final List<Integer> SERIES = List.of(238, 239, 980, 981, 982, 983);

	/** For those who come by the thousand, so that they never are a story's people. */
	private static final List<Integer> BULK_SERIES = IntStream.rangeClosed(920, 929).boxed().toList();

	private static final int DAYS = 365;

	/** Coprime with 365, so that plays in a row spread over the year. */
	private static final int STRIDE = 37;

	private TestNumbers() {
	}

	/**
	 * The test number of a play: another one for each of the 2190 plays that a birth year
	 * has room for, then from the first again.
	 * @param born year of birth
	 * @param play the play's number, from 0
	 * @return twelve digits
	 */
	static String of(int born, long play) {
		return of(born, Math.floorMod(play, DAYS * SERIES.size()), SERIES);
	}

	/**
	 * The test number of one of many, spread over years of birth: another one for each of
	 * the 3650 that a year has room for.
	 * @param from the first year of birth
	 * @param to the last
	 * @param index which of them, from 0
	 * @return twelve digits
	 */
	static String inBulk(int from, int to, long index) {
		int years = to - from + 1;
		int turn = Math.floorMod(index / years, DAYS * BULK_SERIES.size());
		return of(from + Math.floorMod(index, years), turn, BULK_SERIES);
	}

	private static String of(int born, int turn, List<Integer> series) {
		LocalDate birthday = Year.of(born).atDay(1 + turn * STRIDE % DAYS);
		String digits = birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + series.get(turn / DAYS);
		return digits + check(digits.substring(2));
	}

	/** The check digit over the nine digits from the two-digit year on (Luhn). */
	private static int check(String nine) {
		int sum = IntStream.range(0, nine.length()).map((at) -> {
			int product = (nine.charAt(at) - '0') * ((at % 2 == 0) ? 2 : 1);
			return product / 10 + product % 10;
		}).sum();
		return (10 - sum % 10) % 10;
	}

}

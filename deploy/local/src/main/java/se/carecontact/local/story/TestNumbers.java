package se.carecontact.local.story;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Identity numbers for tests: of the series Skatteverket keeps for that, whose three
 * digits after the birth date are 238, 239, 980–983 or 920–929. No living person has one.
 */
final class TestNumbers {

	private static final List<Integer> SERIES = Stream
		.of(IntStream.of(238, 239), IntStream.rangeClosed(980, 983), IntStream.rangeClosed(920, 929))
		.flatMap(IntStream::boxed)
		.toList();

	/** Coprime with 365, so that plays in a row spread over the year. */
	private static final int STRIDE = 37;

	private TestNumbers() {
	}

	/**
	 * The test number of a play: another one for each of the 5840 plays that a birth year
	 * has room for, then from the first again.
	 * @param born year of birth
	 * @param play the play's number, from 0
	 * @return twelve digits
	 */
	static String of(int born, long play) {
		int days = 365;
		int turn = Math.floorMod(play, days * SERIES.size());
		LocalDate birthday = Year.of(born).atDay(1 + turn * STRIDE % days);
		String digits = birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + SERIES.get(turn / days);
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

package se.carecontact.benchmark.stage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Valid personnummer that no one has: Skatteverket keeps the serials 980 to 983 for
 * tests.
 */
public final class TestNumbers {

	private static final LocalDate FIRST = LocalDate.of(1921, 1, 1);

	private static final int DAYS = 30_000;

	private static final int SERIALS = 4;

	private TestNumbers() {
	}

	/**
	 * The number of an index, another for each.
	 * @throws IllegalArgumentException where there are no more
	 */
	public static String of(int index) {
		if (index < 0 || index >= DAYS * SERIALS) {
			throw new IllegalArgumentException("There are " + DAYS * SERIALS + " test numbers.");
		}
		String birth = FIRST.plusDays(index % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
		String serial = Integer.toString(980 + index / DAYS);
		return birth + serial + checkDigit(birth.substring(2) + serial);
	}

	private static int checkDigit(String nine) {
		int sum = 0;
		for (int at = 0; at < nine.length(); at++) {
			int weighed = (nine.charAt(at) - '0') * ((at % 2 == 0) ? 2 : 1);
			sum += (weighed > 9) ? weighed - 9 : weighed;
		}
		return (10 - sum % 10) % 10;
	}

}

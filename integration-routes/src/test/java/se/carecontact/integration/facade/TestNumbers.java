package se.carecontact.integration.facade;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Test numbers (serial 980) that no other test uses, since here people are found by
 * number.
 */
final class TestNumbers {

	private static final AtomicInteger USED = new AtomicInteger();

	private TestNumbers() {
	}

	static String next() {
		LocalDate born = LocalDate.of(1931, 1, 1).plusDays(USED.getAndIncrement());
		String number = born.format(DateTimeFormatter.BASIC_ISO_DATE) + "980";
		return number + checkDigit(number.substring(2));
	}

	private static int checkDigit(String nine) {
		int sum = 0;
		for (int i = 0; i < nine.length(); i++) {
			int product = (nine.charAt(i) - '0') * ((i % 2 == 0) ? 2 : 1);
			sum += product / 10 + product % 10;
		}
		return (10 - sum % 10) % 10;
	}

}

package se.carecontact.contact.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Test numbers that no one has: Skatteverket keeps the serials 980 to 983 free for that.
 */
public final class TestNumbers {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

	private TestNumbers() {
	}

	/** A number not given before in this run. */
	public static String next() {
		String birth = LocalDate.of(1930, 1, 1)
			.plusDays(NEXT.getAndIncrement())
			.format(DateTimeFormatter.BASIC_ISO_DATE);
		String nine = birth.substring(2) + "980";
		int sum = 0;
		for (int i = 0; i < nine.length(); i++) {
			int weighed = (nine.charAt(i) - '0') * ((i % 2 == 0) ? 2 : 1);
			sum += (weighed > 9) ? weighed - 9 : weighed;
		}
		String number = birth + "980" + (10 - sum % 10) % 10;
		GIVEN.add(number);
		return number;
	}

	/** Whether a text holds a number given in this run, in any of its written forms. */
	public static boolean standIn(String text) {
		String digits = text.replaceAll("(?<=\\d)[-+](?=\\d{4}(?!\\d))", "");
		return GIVEN.stream().anyMatch((number) -> digits.contains(number.substring(2)));
	}

}

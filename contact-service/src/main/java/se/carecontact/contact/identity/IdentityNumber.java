package se.carecontact.contact.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A valid Swedish identity number, 12 characters without separator. Its
 * {@link #toString()} is masked, and no exception of this type carries the number: only
 * {@link #value()} gives it, to the database and to the topic {@code care.clients}.
 *
 * @param value the 12 characters
 * @param kind which number it is
 */
public record IdentityNumber(String value, IdentityKind kind) {

	private static final Pattern DIGITS = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})([-+]?)(\\d{4})");

	/**
	 * A date of birth, or what stands for one, and then at least one letter: such as
	 * {@code 98240301AA06}.
	 */
	private static final Pattern RESERVE = Pattern.compile("\\d{8}(?=.*[A-Z])[A-Z0-9]{4}");

	private static final Pattern CANONICAL = Pattern.compile("\\d{8}[A-Z0-9]{4}");

	private static final int OLDEST_YEAR = 1850;

	private static final int COORDINATION_DAYS = 60;

	/** The canonical form only; {@link #parse} reads the forms people write. */
	public IdentityNumber {
		if (!CANONICAL.matcher(value).matches()) {
			throw new InvalidIdentityNumber("An identity number in full has 12 characters without separator.");
		}
	}

	/**
	 * Reads a personnummer or samordningsnummer of 10 or 12 digits, with {@code -} or
	 * {@code +} before the last four or without, or a reserve number of 12 characters.
	 * @param text as written
	 * @param today the day by which a 10-digit number's century is told; {@code +} means
	 * 100 years or older
	 * @return the number
	 * @throws InvalidIdentityNumber where it can't be one; the message tells the rule,
	 * never the number
	 */
	public static IdentityNumber parse(String text, LocalDate today) {
		String upper = text.toUpperCase(Locale.ROOT);
		if (RESERVE.matcher(upper).matches()) {
			return new IdentityNumber(upper, IdentityKind.RESERVE_NUMBER);
		}
		Matcher matcher = DIGITS.matcher(text);
		if (!matcher.matches()) {
			throw new InvalidIdentityNumber("Must be 10 or 12 digits, with or without - or + before the last four.");
		}
		String shortForm = matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(6);
		if (!Luhn.holds(shortForm)) {
			throw new InvalidIdentityNumber("The check digit is wrong.");
		}
		int month = Integer.parseInt(matcher.group(3));
		int day = Integer.parseInt(matcher.group(4));
		int year = (matcher.group(1) != null) ? Integer.parseInt(matcher.group(1) + matcher.group(2))
				: yearOf(Integer.parseInt(matcher.group(2)), month, day, "+".equals(matcher.group(5)), today);
		IdentityKind kind = kindOf(year, month, day, today);
		return new IdentityNumber("%04d".formatted(year) + shortForm.substring(2), kind);
	}

	private static IdentityKind kindOf(int year, int month, int day, LocalDate today) {
		if (year < OLDEST_YEAR || year > today.getYear()) {
			throw new InvalidIdentityNumber("The year of birth is not possible.");
		}
		if (day >= COORDINATION_DAYS) {
			// Skatteverket gives these for an unknown or partly known date of birth too:
			// month 00, day 60, 31 February.
			if (month > 12 || day > COORDINATION_DAYS + 31) {
				throw new InvalidIdentityNumber("The month or day is not possible, not even in a samordningsnummer.");
			}
			return IdentityKind.COORDINATION_NUMBER;
		}
		if (dateOf(year, month, day).isAfter(today)) {
			throw new InvalidIdentityNumber("The date of birth is in the future.");
		}
		return IdentityKind.PERSONAL_NUMBER;
	}

	private static LocalDate dateOf(int year, int month, int day) {
		try {
			return LocalDate.of(year, month, day);
		}
		catch (DateTimeException ex) {
			// Without its cause, whose message holds part of the number.
			throw new InvalidIdentityNumber("The date of birth does not exist.");
		}
	}

	private static int yearOf(int yearOfCentury, int month, int day, boolean hundredOrOlder, LocalDate today) {
		int year = today.getYear() - today.getYear() % 100 + yearOfCentury;
		int monthAndDay = month * 100 + ((day > COORDINATION_DAYS) ? day - COORDINATION_DAYS : day);
		boolean future = year > today.getYear()
				|| (year == today.getYear() && monthAndDay > today.getMonthValue() * 100 + today.getDayOfMonth());
		return year - (future ? 100 : 0) - (hundredOrOlder ? 100 : 0);
	}

	/**
	 * Day of the month on which the person was born, or that stands for it; empty where
	 * the number does not tell one.
	 */
	public OptionalInt birthDay() {
		int day = Integer.parseInt(this.value.substring(6, 8));
		int born = switch (this.kind) {
			case PERSONAL_NUMBER -> day;
			case COORDINATION_NUMBER -> day - COORDINATION_DAYS;
			case RESERVE_NUMBER -> 0;
		};
		return (born > 0) ? OptionalInt.of(born) : OptionalInt.empty();
	}

	/** Masked, so that a log, a message or a debugger's print never shows the number. */
	@Override
	public String toString() {
		return "************";
	}

}

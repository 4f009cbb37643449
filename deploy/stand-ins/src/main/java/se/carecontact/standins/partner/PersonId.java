package se.carecontact.standins.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A Swedish identity number of 12 characters, as a partner receives it. Prints masked.
 *
 * @param number the number itself
 */
public record PersonId(String number) {

	private static final Pattern SHAPE = Pattern.compile("(18|19|20)\\d{6}[0-9A-Z]{2}\\d{2}");

	public PersonId {
		if (!SHAPE.matcher(number).matches()) {
			throw new IllegalArgumentException("Not the shape of an identity number");
		}
	}

	/**
	 * @return whether it can exist: its check digit is right, and its day too unless it
	 * is a samordningsnummer; a reserve number (with letters) is taken as it is
	 */
	public boolean plausible() {
		if (!this.number.chars().allMatch(Character::isDigit)) {
			return true;
		}
		return checkDigitIsRight() && (day() > 60 || isDate());
	}

	/**
	 * @return {@code personnummer}, {@code samordningsnummer} or
	 * {@code nationelltReservnummer}
	 */
	public String kind() {
		if (!this.number.chars().allMatch(Character::isDigit)) {
			return "nationelltReservnummer";
		}
		return (day() > 60) ? "samordningsnummer" : "personnummer";
	}

	/**
	 * @return the date part, and nothing of the rest
	 */
	public String masked() {
		return this.number.substring(0, 8) + "-****";
	}

	private int day() {
		return Integer.parseInt(this.number.substring(6, 8));
	}

	private boolean isDate() {
		try {
			LocalDate.of(Integer.parseInt(this.number.substring(0, 4)), Integer.parseInt(this.number.substring(4, 6)),
					day());
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private boolean checkDigitIsRight() {
		int sum = 0;
		for (int at = 2; at < 12; at++) {
			int product = Character.digit(this.number.charAt(at), 10) * ((at % 2 == 0) ? 2 : 1);
			sum += product / 10 + product % 10;
		}
		return sum % 10 == 0;
	}

	@Override
	public String toString() {
		return masked();
	}

}

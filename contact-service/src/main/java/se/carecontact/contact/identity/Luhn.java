package se.carecontact.contact.identity;

/** The check of the last digit, as in all Swedish identity numbers of digits. */
final class Luhn {

	private Luhn() {
	}

	/**
	 * Whether the last digit fits the ones before it.
	 * @param digits digits only
	 */
	static boolean holds(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighed = (i % 2 == 1) ? digit * 2 : digit;
			sum += (weighed > 9) ? weighed - 9 : weighed;
		}
		return sum % 10 == 0;
	}

}

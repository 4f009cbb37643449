package se.carecontact.plan.platform;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds identity numbers where none may stand: in free text, which leaves the service in
 * events. The check is the same as in contact-service, so that a text is refused or
 * accepted alike in both.
 */
public final class IdentityNumberFinder {

	private static final Pattern CANDIDATE = Pattern
		.compile("(?<!\\d)((?:18|19|20)?)(\\d{2})(\\d{2})(\\d{2})([-+ ]?)(\\d{4})(?!\\d)");

	private static final Pattern UUID_FORM = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private IdentityNumberFinder() {
	}

	/**
	 * Whether a text holds what must be a personnummer or samordningsnummer: possible
	 * date, right check digit.
	 * @param text free text
	 */
	public static boolean standsIn(String text) {
		return CANDIDATE.matcher(text)
			.results()
			.anyMatch((found) -> datePossible(found) && !looksLikePhone(found) && Luhn.holds(shortForm(found)));
	}

	/**
	 * Whether a reference could be taken for an identity number: a possible date is
	 * enough, since a mistyped number is still someone's. A UUID never is: one in a
	 * thousand random ones has digits that would do, and callers are right to use them.
	 * @param reference such as a decision's id
	 */
	public static boolean couldBe(String reference) {
		return !UUID_FORM.matcher(reference).matches()
				&& CANDIDATE.matcher(reference).results().anyMatch(IdentityNumberFinder::datePossible);
	}

	private static boolean datePossible(MatchResult found) {
		int month = Integer.parseInt(found.group(3));
		int day = Integer.parseInt(found.group(4));
		return (day >= 60 && day <= 91 && month <= 12) || (day >= 1 && day <= 31 && month >= 1 && month <= 12);
	}

	/**
	 * Ten bare digits that begin with 0 are a phone number such as 0701234567 far more
	 * often than a birth in 200x.
	 */
	private static boolean looksLikePhone(MatchResult found) {
		return found.group(1).isEmpty() && found.group(5).isEmpty() && found.group(2).startsWith("0");
	}

	private static String shortForm(MatchResult found) {
		return found.group(2) + found.group(3) + found.group(4) + found.group(6);
	}

}

package se.carecontact.integration.delivery;

import java.util.regex.Pattern;

/**
 * Whether a text holds something that looks like an identity number: ten or twelve
 * digits, with or without a separator, standing by themselves. A UUID's digits do not
 * count, nor do times.
 */
public final class IdentityNumberLike {

	private static final Pattern UUIDS = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private static final Pattern NUMBER = Pattern
		.compile("(?<![0-9A-Za-z])(\\d{2})?\\d{6}[-+ ]?[0-9A-Za-z]\\d{3}(?![0-9A-Za-z])");

	private IdentityNumberLike() {
	}

	/** Whether there is one in the text. */
	public static boolean in(String text) {
		return NUMBER.matcher(UUIDS.matcher(text).replaceAll("")).find();
	}

}

package se.carecontact.integration.partner;

import java.util.regex.Pattern;

/** A partner's own words, made safe to keep and to show. */
final class PartnerText {

	/** Ten or twelve digits, with or without separator: how an identity number looks. */
	private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\b(\\d{2})?\\d{6}[-+ ]?[0-9A-Za-z]{4}\\b");

	private PartnerText() {
	}

	/** The text on one line, with whatever looks like an identity number masked. */
	static String masked(String text) {
		return IDENTITY_NUMBER.matcher(text.replaceAll("\\s+", " ")).replaceAll("••••••••••••").strip();
	}

}

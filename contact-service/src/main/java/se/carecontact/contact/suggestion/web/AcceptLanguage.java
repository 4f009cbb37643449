package se.carecontact.contact.suggestion.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.suggestion.Reason.Language;

/**
 * The language a caller asks for. Swedish where none is asked for, or none of ours, or
 * the header can't be read.
 */
public final class AcceptLanguage {

	private AcceptLanguage() {
	}

	/** The language by an Accept-Language header. */
	public static Language of(@Nullable String header) {
		if (header == null || header.length() > 200) {
			return Language.SWEDISH;
		}
		try {
			String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("sv", "en"));
			return "en".equals(tag) ? Language.ENGLISH : Language.SWEDISH;
		}
		catch (IllegalArgumentException ex) {
			return Language.SWEDISH;
		}
	}

	/** The language's tag, for Content-Language. */
	public static String tag(Language language) {
		return switch (language) {
			case SWEDISH -> "sv";
			case ENGLISH -> "en";
		};
	}

}

package se.carecontact.contact.print;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/** The languages that papers are printed in; Swedish unless another is asked for. */
public enum Language {

	/** Swedish. */
	SWEDISH("sv-SE"),

	/** English. */
	ENGLISH("en-GB");

	private final Locale locale;

	Language(String tag) {
		this.locale = Locale.forLanguageTag(tag);
	}

	/** For dates in words. */
	public Locale locale() {
		return this.locale;
	}

	/** Two letters, as in addresses and templates' names. */
	public String code() {
		return this.locale.getLanguage();
	}

	/**
	 * The language asked for outright, else the one preferred, else Swedish.
	 * @param code such as {@code en}; null where none is asked for outright
	 * @param preferred languages by preference, such as a browser's
	 * @throws Refused where papers are not printed in the language asked for outright
	 */
	public static Language of(@Nullable String code, List<Locale.LanguageRange> preferred) {
		if (code == null) {
			Locale found = Locale.lookup(preferred, List.of(Locale.of("sv"), Locale.of("en")));
			return (found != null && found.getLanguage().equals(ENGLISH.code())) ? ENGLISH : SWEDISH;
		}
		for (Language language : values()) {
			if (language.code().equals(code)) {
				return language;
			}
		}
		throw Refused.invalid("language", "known-language", "Papers are printed in sv and en.");
	}

}

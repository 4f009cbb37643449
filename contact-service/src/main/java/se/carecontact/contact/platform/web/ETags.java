package se.carecontact.contact.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/** An aggregate's version as an ETag, and back from If-Match. */
public final class ETags {

	private static final Pattern STRONG = Pattern.compile("\"?(\\d{1,18})\"?");

	private ETags() {
	}

	/** The version as a strong ETag. */
	public static String of(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version a caller builds on.
	 * @throws Refused where If-Match is missing, or is no version of ours
	 */
	public static long required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw Refused.versionMissing();
		}
		Matcher matcher = STRONG.matcher(ifMatch.strip());
		if (!matcher.matches()) {
			throw Refused.stale();
		}
		return Long.parseLong(matcher.group(1));
	}

	/** The version a caller builds on, or null where it does not say. */
	public static @Nullable Long optional(@Nullable String ifMatch) {
		return (ifMatch == null || ifMatch.isBlank()) ? null : required(ifMatch);
	}

}

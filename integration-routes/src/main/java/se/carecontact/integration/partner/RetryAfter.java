package se.carecontact.integration.partner;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After: seconds, or a date. Never negative, never above one hour. */
final class RetryAfter {

	private static final Duration LONGEST = Duration.ofHours(1);

	private RetryAfter() {
	}

	static Optional<Duration> parse(String value, Clock clock) {
		String text = value.strip();
		if (text.matches("\\d{1,9}")) {
			return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
		}
		try {
			ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
			return Optional.of(bounded(Duration.between(clock.instant(), until)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Duration bounded(Duration wished) {
		if (wished.isNegative()) {
			return Duration.ZERO;
		}
		return (wished.compareTo(LONGEST) > 0) ? LONGEST : wished;
	}

}

package se.carecontact.local.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Days and times relative to the play: {@code today}, {@code today+14d}, {@code now},
 * {@code now-2h}, {@code now+30m}. Days are Swedish days; times are in UTC.
 *
 * @param clock the play's clock
 */
record Moments(Clock clock) {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final Pattern DAY = Pattern.compile("today(?:([+-]\\d{1,5})d)?");

	private static final Pattern TIME = Pattern.compile("now(?:([+-]\\d{1,5})([mhd]))?");

	Optional<String> at(String name) {
		Matcher day = DAY.matcher(name);
		if (day.matches()) {
			LocalDate today = LocalDate.now(this.clock.withZone(SWEDEN));
			return Optional.of(today.plusDays(amount(day.group(1))).toString());
		}
		Matcher time = TIME.matcher(name);
		return time.matches() ? Optional.of(time(time)) : Optional.empty();
	}

	static boolean named(String name) {
		return DAY.matcher(name).matches() || TIME.matcher(name).matches();
	}

	private String time(Matcher time) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		long amount = amount(time.group(1));
		return switch (String.valueOf(time.group(2))) {
			case "m" -> now.plus(Duration.ofMinutes(amount)).toString();
			case "h" -> now.plus(Duration.ofHours(amount)).toString();
			case "d" -> now.plus(Duration.ofDays(amount)).toString();
			default -> now.toString();
		};
	}

	private static long amount(@Nullable String signed) {
		return (signed != null) ? Long.parseLong(signed) : 0;
	}

}

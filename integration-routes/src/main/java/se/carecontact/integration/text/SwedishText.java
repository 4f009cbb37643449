package se.carecontact.integration.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Lines of Swedish text for people to read, times in Europe/Stockholm. Built line by
 * line; what is not known leaves no line.
 */
public final class SwedishText {

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm");

	private final List<String> lines = new ArrayList<>();

	/** A line as it is. */
	public SwedishText line(String line) {
		this.lines.add(line.strip());
		return this;
	}

	/** A line {@code label: value}, if there is a value. */
	public SwedishText line(String label, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			this.lines.add(label + ": " + value.strip());
		}
		return this;
	}

	/** The text, lines divided by a line feed, none at the end. */
	@Override
	public String toString() {
		return String.join("\n", this.lines);
	}

	/** A moment to the minute, such as {@code 2026-11-22 kl. 14.05}. */
	public static String minute(Instant instant) {
		return MINUTE.format(instant.atZone(STOCKHOLM));
	}

	/** A moment to the minute, or null. */
	public static @Nullable String minuteOrNull(@Nullable Instant instant) {
		return (instant == null) ? null : minute(instant);
	}

	/** A day, such as {@code 2026-11-22}, or null. */
	public static @Nullable String dayOrNull(@Nullable LocalDate day) {
		return (day == null) ? null : day.toString();
	}

	/** A period, such as {@code från 2026-11-22 till och med 2026-12-01}. */
	public static String period(LocalDate from, @Nullable LocalDate until) {
		return "från " + from + ((until == null) ? " tills vidare" : " till och med " + until);
	}

}

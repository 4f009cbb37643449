package se.carecontact.contact.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells an unexpected failure to the log without its messages: a database quotes the
 * values that it refuses, and they may be someone's identity number.
 */
public final class Faults {

	private static final int DEEPEST = 10;

	private static final String OURS = "se.carecontact.";

	private Faults() {
	}

	/** The classes of the failure and its causes, and where in the service it began. */
	public static String describe(Throwable failure) {
		String classes = Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.limit(DEEPEST)
			.map((each) -> each.getClass().getName())
			.collect(Collectors.joining(" < "));
		String place = placeOf(failure);
		return (place != null) ? classes + " at " + place : classes;
	}

	private static @Nullable String placeOf(Throwable failure) {
		return Arrays.stream(failure.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith(OURS))
			.findFirst()
			.map(StackTraceElement::toString)
			.orElse(null);
	}

}

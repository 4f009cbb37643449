package se.carecontact.contact.platform.web;

/**
 * A line of a streamed body, read as JSON.
 *
 * @param <T> what it should be
 */
public sealed interface JsonLine<T> {

	/** The line's number in the body. */
	long number();

	/**
	 * A line that is what it should be.
	 *
	 * @param number the line's number
	 * @param value what it is
	 */
	record Read<T>(long number, T value) implements JsonLine<T> {
	}

	/**
	 * A line that is not.
	 *
	 * @param number the line's number
	 * @param ended whether a line break followed it; where none did, the body may have
	 * been cut off
	 * @param problem why
	 */
	record Unreadable<T>(long number, boolean ended, LineProblem problem) implements JsonLine<T> {
	}

}

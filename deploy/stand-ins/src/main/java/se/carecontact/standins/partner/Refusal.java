package se.carecontact.standins.partner;

import org.jspecify.annotations.Nullable;

/** A call the partner refuses; becomes the partner's own kind of error body. */
public final class Refusal extends RuntimeException {

	private final int status;

	private final String code;

	private final @Nullable String field;

	/**
	 * @param status HTTP status
	 * @param code the partner's stable code
	 * @param message in words, without personal data
	 * @param field the field at fault, or null
	 */
	public Refusal(int status, String code, String message, @Nullable String field) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
		this.field = field;
	}

	/**
	 * @return HTTP status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * @return the partner's stable code
	 */
	public String code() {
		return this.code;
	}

	/**
	 * @return in words
	 */
	public String message() {
		return String.valueOf(getMessage());
	}

	/**
	 * @return the field at fault, or null
	 */
	public @Nullable String field() {
		return this.field;
	}

}

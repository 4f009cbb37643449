package se.carecontact.local.stack;

import java.io.Serial;

/**
 * The stack can't start, for a reason a person can do something about. The message says
 * all of it; a stack trace would add nothing.
 */
public final class StackRefusal extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * A refusal.
	 * @param message what is wrong and what to do
	 */
	public StackRefusal(String message) {
		super(message);
	}

}

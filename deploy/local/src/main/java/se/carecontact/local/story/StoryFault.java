package se.carecontact.local.story;

import java.io.Serial;

/**
 * A story file that can't be played, said in one line for the one who writes it: the
 * file, the step, the field, and what is wrong with it.
 */
public final class StoryFault extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	StoryFault(String message) {
		super(message);
	}

}

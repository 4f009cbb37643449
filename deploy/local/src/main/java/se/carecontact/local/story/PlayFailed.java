package se.carecontact.local.story;

import java.io.Serial;

/**
 * A step that went so wrong that the rest of the story makes no sense: its request was
 * refused or not answered, or something to be kept wasn't in the answer.
 */
final class PlayFailed extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	PlayFailed(String message) {
		super(message);
	}

}

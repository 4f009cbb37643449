package se.carecontact.integration.delivery;

/**
 * One thing that a partner holds, or ought to hold, because a channel told it. Prints its
 * key only: what it says is people's data.
 *
 * @param key what tells it from the client's other things of the channel, such as a
 * consent's id; never personal data
 * @param content what it says, in any form that is equal if it says the same
 * @param presence whether it stands there
 */
public record Thing(String key, String content, Presence presence) {

	/** A thing that stands there, or ought to. */
	public static Thing of(Object key, String content) {
		return new Thing(key.toString(), content, Presence.THERE);
	}

	@Override
	public String toString() {
		return "Thing[" + this.key + ", " + this.presence + "]";
	}

	/** Whether a thing stands at its partner. */
	public enum Presence {

		/** It stands there, or ought to. */
		THERE,

		/** It ought to say this if it stands there, and need not stand there. */
		IF_ANY,

		/** It stood there, and somebody there took it away. */
		TAKEN_AWAY

	}

}

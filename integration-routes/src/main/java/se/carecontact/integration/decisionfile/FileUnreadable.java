package se.carecontact.integration.decisionfile;

/** The file as a whole can't be read; nothing of it is pushed. */
class FileUnreadable extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Why.
	 * @param sentence in Swedish, never with what the file holds
	 */
	FileUnreadable(String sentence) {
		super(sentence);
	}

	String sentence() {
		return String.valueOf(getMessage());
	}

}

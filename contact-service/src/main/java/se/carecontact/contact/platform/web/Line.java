package se.carecontact.contact.platform.web;

/** One line of a streamed body, as {@link LineReader} finds it. */
public sealed interface Line {

	/** The line's number in the body; the first is 1, and empty lines count. */
	long number();

	/**
	 * A line that can be read.
	 *
	 * @param number the line's number
	 * @param text the line without its end
	 * @param ended whether a line break followed; only the last line may lack one
	 */
	record Text(long number, String text, boolean ended) implements Line {

		/** Masked: a line may hold anyone's data. */
		@Override
		public String toString() {
			return "Text[" + this.number + "]";
		}

	}

	/**
	 * A line over the bound. What it held was skipped and never kept.
	 *
	 * @param number the line's number
	 * @param maxBytes the bound
	 */
	record TooLong(long number, int maxBytes) implements Line {
	}

	/**
	 * A line that is not UTF-8, such as one in Latin-1.
	 *
	 * @param number the line's number
	 */
	record NotUtf8(long number) implements Line {
	}

}

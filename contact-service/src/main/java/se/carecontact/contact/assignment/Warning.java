package se.carecontact.contact.assignment;

import java.time.LocalDate;

/**
 * Something a unit manager must act on.
 *
 * @param kind which
 * @param since first day it is true; it may lie ahead, and is then shown from that day
 * @param text in words, without names
 */
public record Warning(Kind kind, LocalDate since, String text) {

	/** What a unit manager is warned of. */
	public enum Kind {

		/** Home care goes on, and no MAIN is appointed. */
		NO_MAIN,

		/** No appointed contact is at work. */
		GROUP_COVERS,

		/** MAIN is, or will be, away for long: a new one is to be appointed. */
		LONG_ABSENCE_MAIN,

		/** DEPUTY is, or will be, away for long. */
		LONG_ABSENCE_DEPUTY,

		/** The client has accepted, but MAIN lacks the title. */
		MAIN_LACKS_TITLE,

		/** The proof of MAIN's title holds only a while longer. */
		TITLE_PROOF_ENDS,

		/** MAIN is fast omsorgskontakt, and the title is no longer shown. */
		TITLE_NOT_SHOWN

	}

}

package se.carecontact.contact.platform.web;

import java.io.IOException;

/** A body went over its bound while being read. */
class BodyTooLarge extends IOException {

	private static final long serialVersionUID = 1L;

	BodyTooLarge() {
		super("The body is larger than " + BodyLimitFilter.MAX_BYTES + " bytes");
	}

}

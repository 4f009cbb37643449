package se.carecontact.integration.facade;

/** Whether the data may be shown can't be told just now; ask again later. */
class NotAnswerable extends RuntimeException {

	NotAnswerable() {
		super("It can't be told just now whether this may be shown. Try again later.");
	}

}

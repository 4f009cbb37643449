package se.carecontact.contact.platform;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import se.carecontact.outbox.EventRefused;

/**
 * Tells the service's own trouble from what is wrong with a request: trouble passes, and
 * the same request then succeeds.
 */
public final class Outages {

	private Outages() {
	}

	/**
	 * Whether a failure comes of a database, or a schema registry, that did not answer or
	 * was too busy.
	 */
	public static boolean isOutage(RuntimeException ex) {
		return ex instanceof CannotCreateTransactionException || ex instanceof TransactionSystemException
				|| ex instanceof DataAccessResourceFailureException || ex instanceof TransientDataAccessException
				|| ex instanceof EventRefused;
	}

}

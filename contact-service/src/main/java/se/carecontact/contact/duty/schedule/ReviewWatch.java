package se.carecontact.contact.duty.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.carecontact.contact.duty.CompleteReviews;
import se.carecontact.outbox.EventRefused;

/**
 * Does the yearly duties of units gone through, batch by batch, each in a transaction of
 * its own: a replica that dies leaves the rest to the next look, its own or another's.
 */
@Component
class ReviewWatch {

	private static final Logger LOG = LoggerFactory.getLogger(ReviewWatch.class);

	/** Few, since each client of a batch is locked until its end. */
	private static final int BATCH = 50;

	private final CompleteReviews completeReviews;

	ReviewWatch(CompleteReviews completeReviews) {
		this.completeReviews = completeReviews;
	}

	/** Does all there is; what fails is tried again later. */
	@Scheduled(fixedDelayString = "${care.duties.announce-interval:1m}")
	void look() {
		try {
			int found;
			do {
				found = this.completeReviews.completeBatch(BATCH);
			}
			while (found == BATCH);
		}
		catch (DataAccessException | TransactionException | EventRefused ex) {
			LOG.warn("Yearly reviews could not be completed now; tried again at the next look: {}",
					ex.getClass().getName());
		}
	}

}

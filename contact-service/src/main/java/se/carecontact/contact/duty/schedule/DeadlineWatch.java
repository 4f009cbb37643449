package se.carecontact.contact.duty.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.carecontact.contact.duty.AnnounceDeadlines;
import se.carecontact.outbox.EventRefused;

/**
 * Looks for deadlines at start and then each interval, with one query where nothing is
 * due. Each batch is a transaction of its own: a replica that dies leaves the rest of its
 * batch to the next look, its own or another's.
 */
@Component
class DeadlineWatch {

	private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

	private final AnnounceDeadlines announcer;

	private final DeadlineProperties properties;

	DeadlineWatch(AnnounceDeadlines announcer, DeadlineProperties properties) {
		this.announcer = announcer;
		this.properties = properties;
	}

	/**
	 * Announces all there is, batch by batch. Where the database or, for a first event,
	 * the schema registry fails, it is tried again later.
	 */
	@Scheduled(fixedDelayString = "${care.duties.announce-interval:1m}")
	void look() {
		try {
			int found;
			do {
				found = this.announcer.announceBatch(this.properties.announceBatch());
			}
			while (found == this.properties.announceBatch());
		}
		catch (DataAccessException | TransactionException | EventRefused ex) {
			LOG.warn("Deadlines could not be announced now; tried again at the next look: {}", ex.getClass().getName());
		}
	}

}

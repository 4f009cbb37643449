package se.carecontact.plan.implementationplan.schedule;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.outbox.EventRefused;
import se.carecontact.plan.implementationplan.AnnounceDeadlines;

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

	private final TransactionTemplate transaction;

	DeadlineWatch(AnnounceDeadlines announcer, DeadlineProperties properties, PlatformTransactionManager transactions) {
		this.announcer = announcer;
		this.properties = properties;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Announces all there is, batch by batch. Where the database or, for a first event,
	 * the schema registry fails, it is tried again later.
	 */
	@Scheduled(fixedDelayString = "${care.plans.announce-interval:1m}")
	void look() {
		try {
			int found;
			do {
				found = announceBatch();
			}
			while (found == this.properties.announceBatch());
		}
		catch (DataAccessException | TransactionException | EventRefused ex) {
			LOG.warn("Deadlines could not be announced now; tried again at the next look: {}", ex.getClass().getName());
		}
	}

	private int announceBatch() {
		return Objects.requireNonNull(
				this.transaction.execute((status) -> this.announcer.announceBatch(this.properties.announceBatch())));
	}

}

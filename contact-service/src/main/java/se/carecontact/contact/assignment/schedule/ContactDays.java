package se.carecontact.contact.assignment.schedule;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.carecontact.contact.assignment.AnnounceContactDays;
import se.carecontact.contact.platform.Days;

/**
 * Announces what the day brings, soon after midnight in Sweden and soon after a start. In
 * every replica: each client is taken by one. Where nothing is due it costs one look at
 * an index.
 */
@Component
@EnableScheduling
class ContactDays {

	private static final Logger LOG = LoggerFactory.getLogger(ContactDays.class);

	private final AnnounceContactDays announceContactDays;

	private final Clock clock;

	ContactDays(AnnounceContactDays announceContactDays, Clock clock) {
		this.announceContactDays = announceContactDays;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${care.contact-days.every:PT1M}",
			fixedDelayString = "${care.contact-days.every:PT1M}")
	void announce() {
		AnnounceContactDays.Announced announced = this.announceContactDays.announce(Days.today(this.clock));
		announced.failures()
			.forEach((failure) -> LOG.error("A client's contacts could not be looked at, and stay due: {}",
					failure.getClass().getName()));
		if (announced.clients() > 0) {
			LOG.info("Looked at the contacts of {} clients whose day had come", announced.clients());
		}
	}

}

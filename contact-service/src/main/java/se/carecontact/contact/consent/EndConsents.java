package se.carecontact.contact.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.decision.AfterLastDecision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;

/**
 * Rule 8: consents end with the client's case. Those to the region are ended some days
 * later, by retention, so that what was written while they held still leaves.
 */
@Service
public class EndConsents implements AfterLastDecision {

	private static final Actor NO_ONE = new Actor("contact-service", "Ärendet avslutat");

	private final Consents consents;

	private final Publisher<ConsentFact> publisher;

	private final Clock clock;

	EndConsents(Consents consents, Publisher<ConsentFact> publisher, Clock clock) {
		this.consents = consents;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void homeCareEnded(Client client, Ending ending) {
		end(client, (consent) -> !consent.expression().kind().isExchange());
	}

	/**
	 * Ends every consent of a client that still permits something, or will.
	 * @param client locked by this transaction
	 * @return how many were ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int endAll(Client client) {
		return end(client, (consent) -> true);
	}

	private int end(Client client, Predicate<Consent> which) {
		Instant now = Days.now(this.clock);
		int ended = 0;
		for (Consent consent : this.consents.of(client.clientId())) {
			if (consent.isOpenAt(now) && which.test(consent)) {
				this.consents.withdraw(consent.consentId(), now, NO_ONE);
				this.publisher.publish(client.envelope(now),
						new ConsentFact.Withdrawn(consent.withdrawn(now), now, NO_ONE, ConsentFact.Cause.CASE_ENDED));
				ended++;
			}
		}
		return ended;
	}

}

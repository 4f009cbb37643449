package se.carecontact.contact.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.contact.platform.Refused;

/** Registers what a client says about consent, and that it is withdrawn. */
@Service
public class RegisterConsent {

	private final ClientDoor door;

	private final Consents consents;

	private final Publisher<ConsentFact> publisher;

	private final Clock clock;

	RegisterConsent(ClientDoor door, Consents consents, Publisher<ConsentFact> publisher, Clock clock) {
		this.door = door;
		this.consents = consents;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Registers an answer.
	 * @throws Refused where a consent would be over before it holds
	 */
	@Transactional
	public Consent register(Caller caller, String municipalityId, UUID clientId, Expression expression) {
		Client client = this.door.command(caller, municipalityId, clientId, "register consent");
		Instant now = Days.now(this.clock);
		Instant from = (expression.validFrom() != null) ? expression.validFrom().truncatedTo(ChronoUnit.MILLIS) : now;
		if (expression.validUntil() != null && !expression.validUntil().isAfter(from)) {
			throw Refused.rule("validUntil", "after-validFrom", "The consent would be over before it holds.");
		}
		Consent consent = new Consent(UUID.randomUUID(), expression, from, caller.actor(), null);
		this.consents.add(clientId, consent, now);
		this.publisher.publish(client.envelope(now), switch (expression.state()) {
			case GIVEN -> new ConsentFact.Given(consent);
			case DECLINED -> new ConsentFact.Declined(consent);
		});
		return consent;
	}

	/**
	 * Withdraws a consent.
	 * @param withdrawnAt from when; null means now
	 * @throws Refused where there is no such consent to withdraw, or the moment is still
	 * to come
	 */
	@Transactional
	public Consent withdraw(Caller caller, String municipalityId, UUID clientId, UUID consentId,
			@Nullable Instant withdrawnAt) {
		Client client = this.door.command(caller, municipalityId, clientId, "withdraw consent");
		Consent given = this.consents.find(clientId, consentId)
			.orElseThrow(() -> Refused.notFound("consentId", "The client has no such consent."));
		Instant now = Days.now(this.clock);
		Instant at = (withdrawnAt != null) ? withdrawnAt.truncatedTo(ChronoUnit.MILLIS) : now;
		if (at.isAfter(now)) {
			throw Refused.rule("withdrawnAt", "not-in-the-future", "A consent is withdrawn now or was before.");
		}
		Consent withdrawn = given.withdrawn(at);
		this.consents.withdraw(consentId, at, caller.actor());
		this.publisher.publish(client.envelope(now),
				new ConsentFact.Withdrawn(withdrawn, at, caller.actor(), ConsentFact.Cause.WITHDRAWN_BY_CLIENT));
		return withdrawn;
	}

}

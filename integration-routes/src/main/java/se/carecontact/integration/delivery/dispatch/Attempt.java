package se.carecontact.integration.delivery.dispatch;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.DeliveryMustWait;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.delivery.ledger.Head;
import se.carecontact.integration.delivery.ledger.Lease;
import se.carecontact.integration.delivery.ledger.LedgerOutcomes;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/**
 * Sends an event through its partner's gate. The order of steps is the point: first the
 * note that an attempt begins; then, when a call is ready to leave, the gate's pace (it
 * may wait), consent, and right after its answer the call: see {@link Departure}.
 */
@Component
class Attempt {

	private static final Logger log = LoggerFactory.getLogger(Attempt.class);

	private final PartnerGates gates;

	private final LedgerOutcomes outcomes;

	private final ConsentCheck consents;

	private final ChannelSender sender;

	private final DispatchProperties properties;

	Attempt(PartnerGates gates, LedgerOutcomes outcomes, ConsentCheck consents, ChannelSender sender,
			DispatchProperties properties) {
		this.gates = gates;
		this.outcomes = outcomes;
		this.consents = consents;
		this.sender = sender;
		this.properties = properties;
	}

	Outcome send(Channel channel, Lease lease, Head head, Outbound outbound) {
		if (this.consents.isSilent() && consentFor(channel, outbound).isPresent()) {
			// Takes no beat of its partner's pace only to be held.
			return unanswered(lease);
		}
		if (!this.outcomes.begin(lease, head, this.properties.lease())) {
			return new Outcome.NotTried();
		}
		Departure departure = new Departure(this.gates.of(lease.partner()),
				() -> withoutConsent(channel, lease, outbound), this.properties.lease().dividedBy(2));
		try {
			return call(channel, lease, departure, outbound);
		}
		catch (CallNotMade ex) {
			departure.notSent();
			if (departure.hasLeft()) {
				return new Outcome.NotTried();
			}
			this.outcomes.unbegin(lease, head);
			return ex.outcome();
		}
	}

	private Optional<Outcome> withoutConsent(Channel channel, Lease lease, Outbound outbound) {
		Optional<ConsentKind> kind = consentFor(channel, outbound);
		if (kind.isEmpty()) {
			return Optional.empty();
		}
		return switch (this.consents.ask(outbound.event().municipalityId(), outbound.client().clientId(), kind.get())) {
			case IN_FORCE -> Optional.empty();
			case NOT_IN_FORCE -> Optional.of(new Outcome.Held(Reason.WAITING_FOR_CONSENT, this.properties.recheck()));
			case UNANSWERED -> Optional.of(unanswered(lease));
		};
	}

	private static Optional<ConsentKind> consentFor(Channel channel, Outbound outbound) {
		return Mapping.guard(() -> channel.requiresConsent(outbound.event()));
	}

	private Outcome unanswered(Lease lease) {
		return new Outcome.Unanswered(Reason.CONSENT_UNANSWERED, this.properties.unansweredBackoff(lease.unanswered()));
	}

	private Outcome call(Channel channel, Lease lease, Departure departure, Outbound outbound) {
		try {
			Receipt receipt = departure.with(() -> this.sender.send(channel.id(), outbound));
			departure.answered();
			return new Outcome.Sent(receipt.partnerReference());
		}
		catch (PartnerRefused ex) {
			departure.answered();
			log.warn("{}: {} parked, {}", channel.id(), outbound, ex.code());
			return new Outcome.Parked(new Reason(ex.code(), ex.sentence()));
		}
		catch (DeliveryMustWait ex) {
			departure.answered();
			return new Outcome.Held(ex.reason(), ex.waitFor());
		}
		catch (PartnerUnavailable ex) {
			departure.failed(ex, lease.failures());
			log.warn("{}: {} waits, {}", channel.id(), outbound, ex.code());
			return new Outcome.Failed(Reason.partnerUnavailable(ex.code()), this.properties.backoff(lease.failures()));
		}
		catch (Mapping.Fault ex) {
			departure.answered();
			throw ex;
		}
		catch (CallNotMade ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			departure.notSent();
			throw ex;
		}
	}

}

package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import se.carecontact.integration.delivery.DeliveryMustWait;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/** Sends one event through its channel's Camel route and waits for the receipt. */
@Component
class ChannelSender {

	/** How long what met a stopping or starting Camel waits. */
	private static final Duration UNTIL_STARTED = Duration.ofSeconds(1);

	private final ProducerTemplate producer;

	ChannelSender(ProducerTemplate producer) {
		this.producer = producer;
	}

	/**
	 * Sends.
	 * @return the partner's receipt
	 * @throws PartnerUnavailable if the partner or its line failed
	 * @throws PartnerRefused if the partner will not, or the route left no receipt
	 * @throws CallNotMade if a call was kept back
	 * @throws DeliveryMustWait if its time has not come, or Camel isn't running
	 * @throws Mapping.Fault if the route failed in any other way
	 */
	Receipt send(String channel, Outbound outbound) {
		Exchange exchange = this.producer.request("direct:" + channel,
				(request) -> request.getMessage().setBody(outbound));
		Throwable failure = exchange.getException();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PartnerUnavailable || cause instanceof PartnerRefused
					|| cause instanceof DeliveryMustWait || cause instanceof CallNotMade) {
				throw (RuntimeException) cause;
			}
			if (cause instanceof RejectedExecutionException) {
				// Camel took nothing in: it is on its way up or down.
				throw new DeliveryMustWait(Reason.OWN_FAULT, UNTIL_STARTED);
			}
		}
		if (failure != null) {
			throw new Mapping.Fault(failure);
		}
		if (exchange.getMessage().getBody() instanceof Receipt receipt) {
			return receipt;
		}
		throw new Mapping.Fault(new IllegalStateException("route " + channel + " left no receipt"));
	}

}

package se.carecontact.integration.lifecare;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerRefused;

import org.springframework.stereotype.Component;

/**
 * Posts messages to Lifecare. The event id is the idempotency key: a repeat has no
 * effect.
 */
@Component
public class LifecareMessages {

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	LifecareMessages(LifecareHttp lifecare, LifecareClients clients) {
		this.lifecare = lifecare;
		this.clients = clients;
	}

	/**
	 * Posts a message about an event.
	 * @return Lifecare's id of the message
	 * @throws PartnerRefused if Lifecare refuses it, or answers what the contract does
	 * not say
	 */
	public Receipt post(AddressedMessage addressed) {
		return this.clients.withId(addressed.outbound().client(), (client) -> postTo(addressed, client));
	}

	private Receipt postTo(AddressedMessage addressed, int client) {
		LifecareMessage message = addressed.message();
		Body body = new Body(message.unitId(), message.recipient().name(), message.category().name(),
				message.priority().name(), client, message.subject(), message.text(), message.occurredAt());
		Posted posted = this.lifecare.read(this.lifecare
			.once(this.lifecare.json("post-message", "POST", "/care-contact/v1/messages", body), addressed.outbound()),
				Posted.class);
		if (posted.messageId() == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade på post-message utan messageId.");
		}
		return new Receipt(posted.messageId().toString());
	}

	private record Body(String unitId, String recipient, String category, String priority, int clientId, String subject,
			String text, Instant occurredAt) {

	}

	private record Posted(@Nullable Long messageId) {

	}

}

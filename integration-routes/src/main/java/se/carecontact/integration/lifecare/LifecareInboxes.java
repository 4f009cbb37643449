package se.carecontact.integration.lifecare;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.Thing.Presence;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.partner.PartnerRefused;

import org.springframework.stereotype.Component;

/** Reads the messages that lie in one kind of inbox about a client. */
@Component
public class LifecareInboxes {

	private static final int PAGE = 100;

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	LifecareInboxes(LifecareHttp lifecare, LifecareClients clients) {
		this.lifecare = lifecare;
		this.clients = clients;
	}

	/** Those that lie there. */
	List<Thing> in(Recipient inbox, Outbound newest, Asking asking) {
		return this.clients.withId(newest.client(), asking, (client) -> list(inbox, client, asking));
	}

	private List<Thing> list(Recipient inbox, int client, Asking asking) {
		List<Thing> held = new ArrayList<>();
		for (int offset = 0;; offset += PAGE) {
			String from = Integer.toString(offset);
			Message[] page = asking
				.ask(() -> this.lifecare.read(this.lifecare.get("list-messages", "/care-contact/v1/messages")
					.query("q", "ClientId=" + client)
					.query("recipient", inbox.name())
					.query("limit", Integer.toString(PAGE))
					.query("offset", from), Message[].class));
			for (Message message : page) {
				if (message.idempotencyKey() == null) {
					throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade på list-messages utan nyckel.");
				}
				held.add(new Thing(message.idempotencyKey().toString(), "",
						Boolean.TRUE.equals(message.deleted()) ? Presence.TAKEN_AWAY : Presence.THERE));
			}
			if (page.length < PAGE) {
				return held;
			}
		}
	}

	private record Message(@Nullable UUID idempotencyKey, @Nullable Boolean deleted) {

	}

}

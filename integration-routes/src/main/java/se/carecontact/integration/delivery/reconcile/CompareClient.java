package se.carecontact.integration.delivery.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.ledger.ClientHistory;
import se.carecontact.integration.delivery.ledger.ClientHistory.Past;
import se.carecontact.integration.delivery.ledger.ClientHistory.Stand;
import se.carecontact.integration.delivery.ledger.DeliveryBodies.Body;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.Key;
import se.carecontact.integration.feed.EventReader;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.identity.KnownClient;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/**
 * Compares one client through one channel. A partner that was never told anything of a
 * client is not asked about them: the question alone would tell. Nor is one asked about a
 * client who is not known to be unprotected, right before the question.
 */
@Component
class CompareClient {

	private static final Logger log = LoggerFactory.getLogger(CompareClient.class);

	private static final int PAGE = 100;

	/** No client has so many pages at a partner; one that goes on for ever ends here. */
	private static final int MOST_CALLS = 200;

	/** What moves all the time is compared another night. */
	private static final int TRIES = 3;

	private final ClientHistory history;

	private final ClientIdentities identities;

	private final EventReader reader;

	CompareClient(ClientHistory history, ClientIdentities identities, EventReader reader) {
		this.history = history;
		this.identities = identities;
		this.reader = reader;
	}

	/**
	 * What differs; empty if the partner was never told of the client.
	 * @throws ClientWithheld if the client is not known to be unprotected
	 * @throws PartnerUnavailable if the partner can't be read now
	 */
	Optional<Compared> compare(Holdings holdings, UUID clientId, Asking asking) {
		Key key = new Key(holdings.channel(), clientId);
		Stand stand = this.history.stand(key);
		for (int tried = 0; stand.sent() > 0; tried++) {
			Compared compared = compare(holdings, key, stand, asking);
			Stand after = this.history.stand(key);
			if (after.equals(stand)) {
				return Optional.of(compared);
			}
			if (tried == TRIES) {
				return Optional.of(new Compared(key.channel(), after.newest(), 0, compared.things(),
						compared.forgotten(), List.of()));
			}
			stand = after;
		}
		return Optional.empty();
	}

	private Compared compare(Holdings holdings, Key key, Stand stand, Asking asking) {
		Expectation expectation = new Expectation(holdings.inAnyOrder(), holdings.replaces());
		Outbound newest = null;
		ClientIdentity client = open(key.clientId());
		List<Past> page = this.history.page(key, 0, PAGE);
		while (!page.isEmpty()) {
			for (Past past : page) {
				Outbound outbound = add(expectation, holdings, client, past);
				newest = (outbound != null && past.delivery().state() == DeliveryState.SENT) ? outbound : newest;
			}
			page = this.history.page(key, page.getLast().delivery().id(), PAGE);
		}
		if (newest == null) {
			return new Compared(key.channel(), stand.newest(), 0, expectation.waiting(), expectation.isForgotten(),
					List.of());
		}
		return new Compared(key.channel(), stand.newest(), expectation.things(), expectation.waiting(),
				expectation.isForgotten(), found(holdings, expectation, newest, asking));
	}

	private List<Found> found(Holdings holdings, Expectation expectation, Outbound newest, Asking asking) {
		try {
			return expectation.compare(holdings.held(newest, guarded(newest.client().clientId(), asking)));
		}
		catch (PartnerRefused ex) {
			return List.of(new Found(Finding.NOT_TOLD, ex.code(), null));
		}
	}

	/** Each call is made only while the client is known to be unprotected. */
	private Asking guarded(UUID clientId, Asking asking) {
		return new Asking() {

			private int calls;

			@Override
			public <T> T ask(Supplier<T> call) {
				if (++this.calls > MOST_CALLS) {
					throw new PartnerRefused("ENDLESS_ANSWER", "Partnerns lista över en brukare tog inte slut.");
				}
				return asking.ask(() -> {
					open(clientId);
					return call.get();
				});
			}

		};
	}

	private @Nullable Outbound add(Expectation expectation, Holdings holdings, ClientIdentity client, Past past) {
		Outbound outbound = (past.body() == null) ? null : outbound(past.delivery(), past.body(), client);
		if (outbound == null) {
			expectation.addForgotten();
			return null;
		}
		try {
			List<Thing> things = holdings.told(outbound);
			expectation.add(past.delivery().id(), past.delivery().state(), things);
			return outbound;
		}
		catch (RuntimeException ex) {
			// Its message may quote the event.
			log.warn("{}: what {} told can't be said: {}", holdings.channel(), outbound, ex.getClass().getSimpleName());
			expectation.addForgotten();
			return null;
		}
	}

	private @Nullable Outbound outbound(DeliveryRow delivery, Body body, ClientIdentity client) {
		try {
			CareEvent event = new CareEvent(delivery.eventId(), delivery.seq(), body.topic(), delivery.clientId(),
					delivery.occurredAt(), delivery.causationId(), delivery.traceparent(),
					this.reader.read(body.topic(), body.value()));
			return new Outbound(delivery.id(), event, client, delivery.firstAttemptAt());
		}
		catch (EventReader.Unreadable ex) {
			return null;
		}
	}

	private ClientIdentity open(UUID clientId) {
		if (this.identities.find(clientId) instanceof KnownClient.Open open) {
			return open.identity();
		}
		throw new ClientWithheld();
	}

	/** The client is not known to be unprotected: nothing is asked. */
	static final class ClientWithheld extends RuntimeException {

	}

}

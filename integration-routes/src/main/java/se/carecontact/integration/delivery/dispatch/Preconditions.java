package se.carecontact.integration.delivery.dispatch;

import java.util.Optional;

import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.ledger.Head;
import se.carecontact.integration.delivery.ledger.Key;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.Outcome;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.identity.KnownClient;

import org.springframework.stereotype.Component;

/** What must hold before an event may be sent, consent apart. */
@Component
class Preconditions {

	private final LedgerClaims ledger;

	private final ClientIdentities identities;

	private final DispatchProperties properties;

	Preconditions(LedgerClaims ledger, ClientIdentities identities, DispatchProperties properties) {
		this.ledger = ledger;
		this.identities = identities;
		this.properties = properties;
	}

	/** Either who the event is about, or what to do instead of sending it. */
	Verdict of(Channel channel, Key key, Head head, CareEvent event) {
		if (this.ledger.isSuperseded(key, head)) {
			return new Stop(new Outcome.Closed(DeliveryState.SUPERSEDED, Reason.SUPERSEDED));
		}
		Optional<String> first = Mapping.guard(() -> channel.waitsFor(event))
			.stream()
			.filter((other) -> this.ledger.hasOpen(new Key(other, key.clientId())))
			.findFirst();
		if (first.isPresent()) {
			return new Stop(new Outcome.Held(Reason.WAITING_FOR_EARLIER_MESSAGE, this.properties.unansweredRecheck()));
		}
		return switch (this.identities.find(key.clientId(), head.identityRevision())) {
			case KnownClient.Open open -> new Go(open.identity());
			case KnownClient.Unknown _ -> held(Reason.WAITING_FOR_IDENTITY);
			case KnownClient.Unreadable _ -> held(Reason.IDENTITY_UNREADABLE);
			case KnownClient.Protected _ -> withheld(Reason.PROTECTED_IDENTITY);
			case KnownClient.Erased _ -> withheld(Reason.CLIENT_ERASED);
		};
	}

	private Verdict held(Reason reason) {
		return new Stop(new Outcome.Held(reason, this.properties.recheck()));
	}

	private static Verdict withheld(Reason reason) {
		return new Stop(new Outcome.Closed(DeliveryState.WITHHELD, reason));
	}

	/** Whether to go on. */
	sealed interface Verdict {

	}

	/** Nothing stands in the way, and this is who it is about. */
	record Go(ClientIdentity client) implements Verdict {

	}

	/** Not to be sent now, or at all. */
	record Stop(Outcome outcome) implements Verdict {

	}

}

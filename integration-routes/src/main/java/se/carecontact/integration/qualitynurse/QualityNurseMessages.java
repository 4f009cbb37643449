package se.carecontact.integration.qualitynurse;

import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.WithdrawalCause;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.lifecare.AddressedMessage;
import se.carecontact.integration.lifecare.LifecareMessage;
import se.carecontact.integration.lifecare.LifecareMessage.Category;
import se.carecontact.integration.lifecare.LifecareMessage.Priority;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.text.ConsentText;

import org.springframework.stereotype.Component;

/** What the quality nurse reads about a consent. */
@Component
class QualityNurseMessages {

	private final ConsentText text = new ConsentText();

	/**
	 * The message for an event of {@link ConsentsToQualityNurse#delivers()}.
	 * @throws IllegalArgumentException for any other
	 */
	public AddressedMessage messageFor(Outbound outbound) {
		return switch (outbound.event().value()) {
			case ConsentGiven event -> message(outbound, "Samtycke lämnat", this.text.given(event));
			case ConsentDeclined event -> message(outbound, "Samtycke nekat", this.text.declined(event));
			case ConsentWithdrawn event -> message(outbound,
					(event.getCause() == WithdrawalCause.CASE_ENDED) ? "Samtycke upphört" : "Samtycke återkallat",
					this.text.withdrawn(event));
			default -> throw new IllegalArgumentException("no message for " + outbound.event());
		};
	}

	private static AddressedMessage message(Outbound outbound, String subject, String text) {
		return new AddressedMessage(outbound, new LifecareMessage(Recipient.QUALITY_NURSE, Category.CONSENT,
				Priority.NORMAL, outbound.event().unitId(), subject, text, outbound.event().occurredAt()));
	}

}

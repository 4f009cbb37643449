package se.carecontact.integration.caremanager;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.lifecare.AddressedMessage;
import se.carecontact.integration.lifecare.LifecareMessage;
import se.carecontact.integration.lifecare.LifecareMessage.Category;
import se.carecontact.integration.lifecare.LifecareMessage.Priority;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.text.FollowUpText;

import org.springframework.stereotype.Component;

/** What the care manager reads about a follow-up. */
@Component
class CareManagerMessages {

	private final FollowUpText text = new FollowUpText();

	/**
	 * The message for a follow-up.
	 * @throws IllegalArgumentException if it tells of no consent to tell the care
	 * manager: it is parked then and not sent
	 */
	public AddressedMessage messageFor(Outbound outbound) {
		PlanFollowedUp event = outbound.value(PlanFollowedUp.class);
		String words = this.text.followedUp(event)
			.line("Anteckning", event.getNote())
			.line("Beslut", event.getDecisionId())
			.line("Samtycke till att biståndshandläggaren informeras",
					consentedBy(event.getCareManagerConsentBy()) + ", " + event.getCareManagerConsentOn())
			.line("Uppföljd av", event.getFollowedUpBy().getName())
			.toString();
		return new AddressedMessage(outbound,
				new LifecareMessage(Recipient.CARE_MANAGER, Category.FOLLOW_UP, Priority.NORMAL,
						outbound.event().unitId(), "Uppföljning av genomförandeplan: beslutet kan behöva ändras", words,
						outbound.event().occurredAt()));
	}

	private static String consentedBy(@Nullable ConsentGrantor by) {
		if (by == null) {
			throw new IllegalArgumentException("nobody consented to the care manager being told");
		}
		return switch (by) {
			case CLIENT -> "brukaren";
			case LEGAL_REPRESENTATIVE -> "legal företrädare";
			case UNKNOWN -> throw new IllegalArgumentException("unknown who consented to the care manager being told");
		};
	}

}

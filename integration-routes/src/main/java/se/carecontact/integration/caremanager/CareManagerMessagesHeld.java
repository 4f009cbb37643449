package se.carecontact.integration.caremanager;

import java.util.List;

import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.lifecare.MessagesHeld;

import org.springframework.stereotype.Component;

/**
 * The care manager's messages. Each tells what a follow-up came to after the one before,
 * so an older one is not sent after a newer.
 */
@Component
class CareManagerMessagesHeld implements Holdings {

	private final MessagesHeld messages;

	CareManagerMessagesHeld(MessagesHeld messages) {
		this.messages = messages;
	}

	@Override
	public String channel() {
		return FollowUpsToCareManager.ID;
	}

	@Override
	public boolean inAnyOrder() {
		return false;
	}

	@Override
	public boolean replaces() {
		return false;
	}

	@Override
	public List<Thing> told(Outbound outbound) {
		return MessagesHeld.of(outbound);
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.messages.in(Recipient.CARE_MANAGER, newest, asking);
	}

}

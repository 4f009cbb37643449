package se.carecontact.integration.lifecare;

import java.util.List;

import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;

/**
 * The messages a channel has put in one kind of inbox, told by their event: there or not
 * there, their words are not compared. Each tells what came after the one before, so an
 * older one is not sent after a newer.
 */
public abstract class MessagesHeld implements Holdings {

	private final String channel;

	private final Recipient inbox;

	private final LifecareInboxes inboxes;

	/** Those of that channel, in that inbox. */
	protected MessagesHeld(String channel, Recipient inbox, LifecareInboxes inboxes) {
		this.channel = channel;
		this.inbox = inbox;
		this.inboxes = inboxes;
	}

	@Override
	public String channel() {
		return this.channel;
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
		return List.of(Thing.of(outbound.event().eventId(), ""));
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.inboxes.in(this.inbox, newest, asking);
	}

}

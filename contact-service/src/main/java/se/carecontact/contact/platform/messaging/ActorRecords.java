package se.carecontact.contact.platform.messaging;

import se.carecontact.events.shared.Actor;

/** A person at work as events tell of one. */
public final class ActorRecords {

	private ActorRecords() {
	}

	/** The shared record. */
	public static Actor of(se.carecontact.contact.platform.Actor actor) {
		return new Actor(actor.id(), actor.name());
	}

}

package se.carecontact.integration.planner;

import se.carecontact.integration.lifecare.LifecareInboxes;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.lifecare.MessagesHeld;

import org.springframework.stereotype.Component;

/** The planners' messages. */
@Component
class PlannerMessagesHeld extends MessagesHeld {

	PlannerMessagesHeld(LifecareInboxes inboxes) {
		super(ContactEventsToPlanner.ID, Recipient.PLANNERS, inboxes);
	}

}

package se.carecontact.integration.caremanager;

import se.carecontact.integration.lifecare.LifecareInboxes;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.lifecare.MessagesHeld;

import org.springframework.stereotype.Component;

/** The care manager's messages: what each follow-up came to. */
@Component
class CareManagerMessagesHeld extends MessagesHeld {

	CareManagerMessagesHeld(LifecareInboxes inboxes) {
		super(FollowUpsToCareManager.ID, Recipient.CARE_MANAGER, inboxes);
	}

}

package se.carecontact.integration.qualitynurse;

import se.carecontact.integration.lifecare.LifecareInboxes;
import se.carecontact.integration.lifecare.LifecareMessage.Recipient;
import se.carecontact.integration.lifecare.MessagesHeld;

import org.springframework.stereotype.Component;

/** The quality nurse's messages. */
@Component
class QualityNurseMessagesHeld extends MessagesHeld {

	QualityNurseMessagesHeld(LifecareInboxes inboxes) {
		super(ConsentsToQualityNurse.ID, Recipient.QUALITY_NURSE, inboxes);
	}

}

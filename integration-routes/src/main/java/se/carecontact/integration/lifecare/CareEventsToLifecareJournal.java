package se.carecontact.integration.lifecare;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/** What must stand in the client's journal becomes a note under its heading (rule 19). */
@Component
class CareEventsToLifecareJournal implements Channel {

	static final String ID = "care-events-to-lifecare-journal";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Partner partner() {
		return Partner.LIFECARE;
	}

	@Override
	public Set<Class<? extends SpecificRecord>> delivers() {
		return Set.of(ContactOfferAnswered.class, DocumentationMistaken.class, DutyDone.class,
				TeamMeetingNeedNoted.class, PlanAgreed.class, PlanFollowedUp.class, ConsentGiven.class,
				ConsentDeclined.class, ConsentWithdrawn.class);
	}

}

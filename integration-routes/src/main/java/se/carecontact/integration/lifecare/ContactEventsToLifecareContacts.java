package se.carecontact.integration.lifecare;

import java.util.Optional;
import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * The names of MAIN and DEPUTY stand in Lifecare as they are now (rule 18). Each event
 * tells both names whole, so only the newest unsent of a client is sent.
 */
@Component
class ContactEventsToLifecareContacts implements Channel {

	static final String ID = "contact-events-to-lifecare-contacts";

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
		return Set.of(ContactAppointed.class, ContactReplaced.class, ContactCovered.class, ContactReturned.class,
				ContactEnded.class, GroupMustCover.class, ContactDetailsChanged.class);
	}

	@Override
	public Optional<String> coalescingKey(CareEvent event) {
		return Optional.of("contacts-now");
	}

}

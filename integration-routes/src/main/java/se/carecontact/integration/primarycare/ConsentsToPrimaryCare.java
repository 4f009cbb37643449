package se.carecontact.integration.primarycare;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Consent to the exchange itself: told without consent, since that is what it tells of. A
 * channel of its own, so that a withdrawal is never stuck behind what waits for consent.
 */
@Component
class ConsentsToPrimaryCare implements Channel {

	static final String ID = "consents-to-primary-care";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Partner partner() {
		return Partner.PRIMARY_CARE;
	}

	@Override
	public Set<Class<? extends SpecificRecord>> delivers() {
		return Set.of(ConsentGiven.class, ConsentDeclined.class, ConsentWithdrawn.class);
	}

	@Override
	public boolean wants(CareEvent event) {
		return concernsPrimaryCare(event.value());
	}

	@Override
	public Priority priority(CareEvent event) {
		return (event.value() instanceof ConsentWithdrawn) ? Priority.URGENT : Priority.NORMAL;
	}

	static boolean concernsPrimaryCare(SpecificRecord event) {
		return switch (event) {
			case ConsentGiven given -> given.getKind() == ConsentKind.PRIMARY_CARE;
			case ConsentDeclined declined -> declined.getKind() == ConsentKind.PRIMARY_CARE;
			case ConsentWithdrawn withdrawn -> withdrawn.getKind() == ConsentKind.PRIMARY_CARE;
			default -> false;
		};
	}

}

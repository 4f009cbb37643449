package se.carecontact.integration.qualitynurse;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/** The quality nurse is told of each change of consent (rule 22). */
@Component
class ConsentsToQualityNurse implements Channel {

	static final String ID = "consents-to-quality-nurse";

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
		return Set.of(ConsentGiven.class, ConsentDeclined.class, ConsentWithdrawn.class);
	}

}

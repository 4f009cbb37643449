package se.carecontact.integration.prator;

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
 * What the region must know of consent to care reports: given, declined, withdrawn (rule
 * 21). Other kinds of consent are nothing to Prator.
 */
@Component
class ConsentsToPrator implements Channel {

	static final String ID = "consents-to-prator";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Partner partner() {
		return Partner.PRATOR;
	}

	@Override
	public Set<Class<? extends SpecificRecord>> delivers() {
		return Set.of(ConsentGiven.class, ConsentDeclined.class, ConsentWithdrawn.class);
	}

	@Override
	public boolean wants(CareEvent event) {
		return concernsCareReports(event);
	}

	/**
	 * A withdrawal before all else: until it is told, the region believes it may read.
	 */
	@Override
	public Priority priority(CareEvent event) {
		return (event.value() instanceof ConsentWithdrawn) ? Priority.URGENT : Priority.NORMAL;
	}

	static boolean concernsCareReports(CareEvent event) {
		return switch (event.value()) {
			case ConsentGiven given -> given.getKind() == ConsentKind.CARE_REPORT;
			case ConsentDeclined declined -> declined.getKind() == ConsentKind.CARE_REPORT;
			case ConsentWithdrawn withdrawn -> withdrawn.getKind() == ConsentKind.CARE_REPORT;
			default -> false;
		};
	}

}

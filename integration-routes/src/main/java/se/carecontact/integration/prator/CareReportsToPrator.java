package se.carecontact.integration.prator;

import java.util.Optional;
import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Reaction;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Care reports leave only while consent to them holds at the moment of sending, and after
 * the region was told of that consent. Without consent they wait, visibly; a withdrawal
 * cancels what is unsent (rule 21).
 */
@Component
class CareReportsToPrator implements Channel {

	static final String ID = "care-reports-to-prator";

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
		return Set.of(CareReportWritten.class);
	}

	@Override
	public Optional<ConsentKind> requiresConsent(CareEvent event) {
		return Optional.of(ConsentKind.CARE_REPORT);
	}

	@Override
	public Set<String> waitsFor(CareEvent event) {
		return Set.of(ConsentsToPrator.ID);
	}

	@Override
	public Set<Class<? extends SpecificRecord>> observes() {
		return Set.of(ConsentGiven.class, ConsentWithdrawn.class);
	}

	@Override
	public Reaction reactionTo(CareEvent event) {
		if (!ConsentsToPrator.concernsCareReports(event)) {
			return new Reaction.Nothing();
		}
		return (event.value() instanceof ConsentWithdrawn) ? new Reaction.CancelUnsent(Reason.CONSENT_WITHDRAWN)
				: new Reaction.WakeHeld();
	}

}

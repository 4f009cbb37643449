package se.carecontact.integration.caremanager;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * A follow-up that found the granted services too few or too many is the care manager's
 * matter, and told with the client's consent only (rule 17). That consent is of this one
 * follow-up and recorded with it: an event that does not say who consented, and when, is
 * never told, whatever it concluded.
 */
@Component
class FollowUpsToCareManager implements Channel {

	static final String ID = "follow-ups-to-care-manager";

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
		return Set.of(PlanFollowedUp.class);
	}

	@Override
	public boolean wants(CareEvent event) {
		return event.value() instanceof PlanFollowedUp followUp
				&& followUp.getConclusion() == FollowUpConclusion.TELL_CARE_MANAGER && isConsentedTo(followUp);
	}

	private static boolean isConsentedTo(PlanFollowedUp followUp) {
		ConsentGrantor by = followUp.getCareManagerConsentBy();
		return by != null && by != ConsentGrantor.UNKNOWN && followUp.getCareManagerConsentOn() != null;
	}

}

package se.carecontact.integration.primarycare;

import java.util.Optional;
import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Reaction;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Who the client's contacts are, and the plan agreed and its end, to primary care; only
 * while consent to that exchange holds. Without it all waits, and goes out in order once
 * it is given.
 */
@Component
class ContactEventsToPrimaryCare implements Channel {

	static final String ID = "contact-events-to-primary-care";

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
		return Set.of(ContactAppointed.class, ContactReplaced.class, ContactCovered.class, ContactReturned.class,
				GroupMustCover.class, ContactEnded.class, ContactDetailsChanged.class, PlanAgreed.class,
				PlanEnded.class);
	}

	/** The end of a plan that was never agreed, and so never told, is no news. */
	@Override
	public boolean wants(CareEvent event) {
		return !(event.value() instanceof PlanEnded ended) || ToldPlan.isOfAgreed(ended);
	}

	@Override
	public Optional<ConsentKind> requiresConsent(CareEvent event) {
		return Optional.of(ConsentKind.PRIMARY_CARE);
	}

	@Override
	public Set<String> waitsFor(CareEvent event) {
		return Set.of(ConsentsToPrimaryCare.ID);
	}

	@Override
	public Set<Class<? extends SpecificRecord>> observes() {
		return Set.of(ConsentGiven.class);
	}

	@Override
	public Reaction reactionTo(CareEvent event) {
		return ConsentsToPrimaryCare.concernsPrimaryCare(event.value()) ? new Reaction.WakeHeld()
				: new Reaction.Nothing();
	}

	/**
	 * Each tells both contacts whole, so the newest is enough; but an ending also tells
	 * who it was, which no later event repeats. A plan's end tells its last version
	 * whole.
	 */
	@Override
	public Optional<String> coalescingKey(CareEvent event) {
		return switch (event.value()) {
			case ContactEnded _ -> Optional.empty();
			case PlanAgreed plan -> Optional.of("plan " + plan.getPlanId());
			case PlanEnded plan -> Optional.of("plan " + plan.getPlanId());
			default -> Optional.of("contacts");
		};
	}

}

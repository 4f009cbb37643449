package se.carecontact.integration.planner;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.shared.EndCause;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.delivery.Reaction;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * What the unit's planners must know. The client's absence, its change and its end go at
 * once ("skyndsamt", rule 15); needs and wishes in their turn.
 */
@Component
class ContactEventsToPlanner implements Channel {

	static final String ID = "contact-events-to-planner";

	private static final Set<Class<? extends SpecificRecord>> ABSENCES = Set.of(ClientAbsenceReported.class,
			ClientAbsenceChanged.class, ClientAbsenceEnded.class);

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
		return Set.of(ClientAbsenceReported.class, ClientAbsenceChanged.class, ClientAbsenceEnded.class,
				TimeNeedReported.class, PlanningWishReported.class, GroupMustCover.class);
	}

	@Override
	public Set<Class<? extends SpecificRecord>> observes() {
		return Set.of(HomeCareEnded.class);
	}

	/** No planner is asked for visits to someone who died or emigrated meanwhile. */
	@Override
	public Reaction reactionTo(CareEvent event) {
		EndCause cause = (event.value() instanceof HomeCareEnded ended) ? ended.getEndCause() : EndCause.UNKNOWN;
		return switch (cause) {
			case DIED, EMIGRATED -> new Reaction.CancelUnsent(Reason.CLIENT_IS_GONE);
			case DECISION_ENDED, MOVED, OTHER, UNKNOWN -> new Reaction.Nothing();
		};
	}

	@Override
	public Priority priority(CareEvent event) {
		return ABSENCES.contains(event.value().getClass()) ? Priority.URGENT : Priority.NORMAL;
	}

}

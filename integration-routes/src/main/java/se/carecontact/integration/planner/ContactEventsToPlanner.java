package se.carecontact.integration.planner;

import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Priority;
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
	public Priority priority(CareEvent event) {
		return ABSENCES.contains(event.value().getClass()) ? Priority.URGENT : Priority.NORMAL;
	}

}

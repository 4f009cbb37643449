package se.carecontact.schemas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactChangeWishWithdrawn;
import se.carecontact.events.contact.ContactChangeWished;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactNeedAssessed;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.ContactOffered;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.DutiesCancelled;
import se.carecontact.events.contact.DutiesChanged;
import se.carecontact.events.contact.DutiesOpened;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.DutyDueSoon;
import se.carecontact.events.contact.DutyFulfilled;
import se.carecontact.events.contact.DutyOverdue;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.HomeCareChanged;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanConversationHeld;
import se.carecontact.events.plan.PlanDrafted;
import se.carecontact.events.plan.PlanDueMoved;
import se.carecontact.events.plan.PlanDueSoon;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.plan.PlanOverdue;
import se.carecontact.events.plan.PlanScoped;
import se.carecontact.events.primarycare.PrimaryCareContactChanged;
import se.carecontact.events.primarycare.PrimaryCareContactEnded;

/**
 * Every event type of the suite, said once. Registration, the compatibility gate and the
 * AsyncAPI document's test start from this list; a test holds it against the schema
 * files.
 */
public final class EventCatalogue {

	private static final List<EventType> ALL = Stream
		.of(ClientIdentity.class, CareReportWritten.class, ClientAbsenceChanged.class, ClientAbsenceEnded.class,
				ClientAbsenceReported.class, ConsentDeclined.class, ConsentGiven.class, ConsentWithdrawn.class,
				ContactAppointed.class, ContactChangeWishWithdrawn.class, ContactChangeWished.class,
				ContactCovered.class, ContactDetailsChanged.class, ContactEnded.class, ContactNeedAssessed.class,
				ContactOfferAnswered.class, ContactOffered.class, ContactReplaced.class, ContactReturned.class,
				DocumentationMistaken.class, DutiesCancelled.class, DutiesChanged.class, DutiesOpened.class,
				DutyDone.class, DutyDueSoon.class, DutyFulfilled.class, DutyOverdue.class, GroupMustCover.class,
				HomeCareChanged.class, HomeCareEnded.class, HomeCareGranted.class, PlanningWishReported.class,
				TeamMeetingNeedNoted.class, TimeNeedReported.class, PlanAgreed.class, PlanConversationHeld.class,
				PlanDrafted.class, PlanDueMoved.class, PlanDueSoon.class, PlanEnded.class, PlanFollowedUp.class,
				PlanOpened.class, PlanOverdue.class, PlanScoped.class, PrimaryCareContactChanged.class,
				PrimaryCareContactEnded.class)
		.map(EventType::of)
		.toList();

	private EventCatalogue() {
	}

	/** Every event type, by topic and then by name. */
	public static List<EventType> all() {
		return ALL;
	}

	/**
	 * Finds an event type.
	 * @param fullName the record's full name, as in the header {@link CareHeaders#TYPE}
	 * @return the type, or empty where this version of the suite does not know it
	 */
	public static Optional<EventType> find(String fullName) {
		return ALL.stream().filter((type) -> type.fullName().equals(fullName)).findFirst();
	}

}

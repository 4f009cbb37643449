package se.carecontact.contact.assignment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.staff.StaffMember;

/**
 * What happens to a client's need of contacts and to the contacts. {@code now} is both
 * contacts right after.
 */
public sealed interface AssignmentFact {

	/** It was assessed whether a fast omsorgskontakt is obviously unnecessary. */
	record NeedAssessed(Assessment assessment) implements AssignmentFact {
	}

	/** A fast omsorgskontakt was offered. */
	record Offered(LocalDate offeredOn, Actor offeredBy) implements AssignmentFact {
	}

	/** The offer was answered. */
	record OfferAnswered(LocalDate offeredOn, Offer.Answer answer, LocalDate answeredOn,
			Actor documentedBy) implements AssignmentFact {
	}

	/** Someone was appointed where there was none. */
	record Appointed(Contact contact, Actor appointedBy, Contacts now) implements AssignmentFact {
	}

	/** Someone was appointed in another's stead. */
	record Replaced(Contact previous, Contact contact, @Nullable String reason, Actor appointedBy,
			Contacts now) implements AssignmentFact {
	}

	/** MAIN is away and DEPUTY covers. */
	record Covered(StaffMember absent, StaffMember covering, LocalDate from, @Nullable LocalDate until,
			Contacts now) implements AssignmentFact {
	}

	/** No contact is at work: the work group covers. */
	record GroupMustCover(LocalDate from, @Nullable LocalDate until, Contacts now) implements AssignmentFact {
	}

	/** A contact is back. */
	record Returned(Contact contact, LocalDate returnedOn, Contacts now) implements AssignmentFact {
	}

	/** What may be told of a contact is other than before; who it is has not changed. */
	record DetailsChanged(StaffMember staff, Contacts now) implements AssignmentFact {
	}

	/** An assignment ended without a successor. */
	record Ended(Contact contact, LocalDate endedOn, String reason, Contacts now) implements AssignmentFact {
	}

}

package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.staff.StaffMember;

/**
 * What happens to a client's need of contacts and to the contacts. {@code now} is both
 * contacts right after; {@code by} who did or caused it.
 */
public sealed interface AssignmentFact {

	/** It was assessed whether a fast omsorgskontakt is obviously unnecessary. */
	record NeedAssessed(Assessment assessment) implements AssignmentFact {
	}

	/** A fast omsorgskontakt was offered. */
	record Offered(UUID offerId, LocalDate offeredOn, Actor offeredBy) implements AssignmentFact {
	}

	/** The offer was answered, for the first time or otherwise than before. */
	record OfferAnswered(UUID answerId, LocalDate offeredOn, Offer.Answer answer, LocalDate answeredOn,
			Actor documentedBy) implements AssignmentFact {
	}

	/** Someone was appointed where there was none. */
	record Appointed(Contact contact, Actor appointedBy, @Nullable ChangeWish fulfilled,
			Contacts now) implements AssignmentFact {

		/** An appointment that meets no wish. */
		public Appointed(Contact contact, Actor appointedBy, Contacts now) {
			this(contact, appointedBy, null, now);
		}

	}

	/** Someone was appointed in another's stead. */
	record Replaced(Contact previous, Contact contact, @Nullable String reason, Actor appointedBy,
			@Nullable ChangeWish fulfilled, Contacts now) implements AssignmentFact {

		/** A change that meets no wish. */
		public Replaced(Contact previous, Contact contact, @Nullable String reason, Actor appointedBy, Contacts now) {
			this(previous, contact, reason, appointedBy, null, now);
		}

	}

	/**
	 * The same person became kontaktman instead of fast omsorgskontakt, or the reverse.
	 */
	record KindChanged(Contact contact, ContactKind before, Actor by, Contacts now) implements AssignmentFact {
	}

	/**
	 * What may be told of a contact is other than before, such as the name, the phone or
	 * an identity that is now protected; who it is has not changed.
	 */
	record DetailsChanged(Contact contact, Contacts now) implements AssignmentFact {
	}

	/** MAIN is away and DEPUTY covers. */
	record Covered(StaffMember absent, StaffMember covering, LocalDate from, @Nullable LocalDate until, Actor by,
			Contacts now) implements AssignmentFact {
	}

	/** No contact is at work: the work group covers. */
	record GroupMustCover(LocalDate from, @Nullable LocalDate until, Actor by, Contacts now) implements AssignmentFact {
	}

	/** A contact is back. */
	record Returned(Contact contact, LocalDate returnedOn, Actor by, Contacts now) implements AssignmentFact {
	}

	/** An assignment ended without a successor. */
	record Ended(Contact contact, LocalDate endedOn, String reason, Actor by, Contacts now) implements AssignmentFact {
	}

	/** The client wishes another contact. */
	record ChangeWished(ChangeWish wish, @Nullable StaffMember wishedStaff) implements AssignmentFact {
	}

	/** The client no longer wishes another contact. */
	record ChangeWishWithdrawn(ChangeWish wish, LocalDate withdrawnOn, @Nullable String reason,
			Actor by) implements AssignmentFact {
	}

	/** What was documented is mistaken, and counts no more. */
	record MarkedMistaken(DocumentationEntry entry, Mistake mistake) implements AssignmentFact {
	}

}

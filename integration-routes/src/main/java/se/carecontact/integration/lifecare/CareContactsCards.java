package se.carecontact.integration.lifecare;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Outbound;

import org.springframework.stereotype.Component;

/** The card an event tells of. */
@Component
class CareContactsCards {

	/**
	 * The card for an event of {@link ContactEventsToLifecareContacts#delivers()}.
	 * @throws IllegalArgumentException for any other, and for one without seq, since
	 * Lifecare could not tell which card is the newer
	 */
	public AddressedCard cardFor(Outbound outbound) {
		CareEvent event = outbound.event();
		Long seq = event.seq();
		if (seq == null) {
			throw new IllegalArgumentException("no seq on " + event);
		}
		CurrentContacts now = contactsNow(event);
		return new AddressedCard(outbound, new CareContactsCard(person(now.getMain()), person(now.getDeputy()),
				now.getGroupCovers(), event.occurredAt(), event.eventId(), seq));
	}

	private static CurrentContacts contactsNow(CareEvent event) {
		return switch (event.value()) {
			case ContactAppointed appointed -> appointed.getContactsNow();
			case ContactReplaced replaced -> replaced.getContactsNow();
			case ContactCovered covered -> covered.getContactsNow();
			case ContactReturned returned -> returned.getContactsNow();
			case ContactEnded ended -> ended.getContactsNow();
			case ContactDetailsChanged changed -> changed.getContactsNow();
			case GroupMustCover cover -> cover.getContactsNow();
			default -> throw new IllegalArgumentException("no contacts in " + event);
		};
	}

	private static CareContactsCard.@Nullable Person person(@Nullable CurrentContact contact) {
		return (contact == null) ? null
				: new CareContactsCard.Person(contact.getStaff().getName(), contact.getStaff().getTitle(),
						contact.getStaff().getPhone(), contact.getRoleName(), contact.getValidFrom(),
						contact.getValidUntil());
	}

	/** A card and the event it comes of. */
	record AddressedCard(Outbound outbound, CareContactsCard card) {

	}

}

package se.carecontact.contact.assignment.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.Contacts;

/**
 * A client's contacts as read.
 *
 * @param main MAIN, where appointed
 * @param deputy DEPUTY, where appointed
 * @param groupCovers whether none of them is at work, so that the work group covers
 */
public record ContactsView(@Nullable ContactView main, @Nullable ContactView deputy, boolean groupCovers) {

	/** The view of both contacts. */
	public static ContactsView of(Contacts contacts) {
		return new ContactsView(ContactView.of(contacts.main()), ContactView.of(contacts.deputy()),
				contacts.groupCovers());
	}

}

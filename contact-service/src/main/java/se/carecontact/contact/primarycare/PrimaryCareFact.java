package se.carecontact.contact.primarycare;

import java.util.UUID;

/** What primary care tells of its contacts. */
public sealed interface PrimaryCareFact {

	/** The client it is about. */
	UUID clientId();

	/** The client's municipality. */
	String municipalityId();

	/** A contact was named, or is known anew. */
	record Changed(UUID clientId, String municipalityId, PrimaryCareContact contact) implements PrimaryCareFact {
	}

	/** A contact ended. */
	record Ended(UUID clientId, String municipalityId, String source, String contactId) implements PrimaryCareFact {
	}

}

package se.carecontact.contact.print;

import java.util.List;
import java.util.UUID;

/** A contact's duties with a client, to be printed. */
public interface ContactsDuties {

	/** Every duty a contact has, done or not, in the order they come. */
	List<DutyLine> of(UUID clientId);

}

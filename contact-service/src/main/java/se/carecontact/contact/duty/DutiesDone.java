package se.carecontact.contact.duty;

import java.util.UUID;

/** Every duty done. */
public interface DutiesDone {

	void add(UUID clientId, DutyDone done);

}

package se.carecontact.contact.succession;

import java.util.List;

/** What members of the staff would have to hand over. */
public interface Handovers {

	/** Every open role of a member, in the order of the clients' ids. */
	List<Handover> of(String municipalityId, String staffId);

}

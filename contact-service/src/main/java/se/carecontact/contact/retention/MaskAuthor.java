package se.carecontact.contact.retention;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Masked;
import se.carecontact.contact.staff.AfterStaffChange;
import se.carecontact.contact.staff.StaffMember;

/**
 * When someone on the staff is given protected identity, their name goes from all that
 * they wrote before. Who wrote it is still known, by the id.
 */
@Service
class MaskAuthor implements AfterStaffChange {

	private final RetainedTables tables;

	MaskAuthor(RetainedTables tables) {
		this.tables = tables;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(Caller caller, StaffMember before, StaffMember now) {
		if (now.employment().protectedIdentity() && !before.employment().protectedIdentity()) {
			this.tables.rename(now.municipalityId(), now.staffId(), Masked.NAME);
		}
	}

}

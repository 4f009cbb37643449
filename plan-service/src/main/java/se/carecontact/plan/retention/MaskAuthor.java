package se.carecontact.plan.retention;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Masked;

/**
 * When someone on the staff is given protected identity, their name goes from all that
 * they wrote before. Who wrote it is still known, by the id.
 */
@Service
public class MaskAuthor {

	private final RetainedTables tables;

	MaskAuthor(RetainedTables tables) {
		this.tables = tables;
	}

	/** Masks, within the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void mask(String municipalityId, StaffId staff) {
		this.tables.rename(municipalityId, staff.value(), Masked.NAME);
	}

}

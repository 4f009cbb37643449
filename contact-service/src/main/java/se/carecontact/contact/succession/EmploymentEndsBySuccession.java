package se.carecontact.contact.succession;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import se.carecontact.contact.assignment.Assignments;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.BeforeStaffChange;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.StaffMember;

/**
 * Rule 7: someone who is a contact does not cease to be employed past their clients. The
 * register of staff may not shorten the employment; a succession may, as the person is
 * then no one's contact any more.
 */
@Service
class EmploymentEndsBySuccession implements BeforeStaffChange {

	private static final String RULE = "contact-leaves-by-succession";

	private final Assignments assignments;

	EmploymentEndsBySuccession(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void changing(StaffMember before, Employment now) {
		boolean endsEarlier = endsEarlier(before.employment(), now);
		if (!endsEarlier && !now.employedFrom().isAfter(before.employment().employedFrom())) {
			return;
		}
		int clients = this.assignments.clientsOf(before.municipalityId(), before.staffId()).size();
		if (clients > 0) {
			throw Refused.rule(endsEarlier ? "employedUntil" : "employedFrom", RULE, "The person is contact for "
					+ clients + " clients, who would stand without: give them successors by "
					+ "POST /{municipalityId}/staff/{staffId}/succession/preview and /succession, which also ends "
					+ "the employment.");
		}
	}

	private static boolean endsEarlier(Employment before, Employment now) {
		LocalDate until = now.employedUntil();
		return until != null && (before.employedUntil() == null || until.isBefore(before.employedUntil()));
	}

}

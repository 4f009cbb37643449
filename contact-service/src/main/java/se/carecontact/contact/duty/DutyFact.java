package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.List;

/** What happens to duties. */
public sealed interface DutyFact {

	/** They were opened by one and the same fact. */
	record Opened(List<Duty> duties) implements DutyFact {
	}

	/** They have another last day, or someone else answers for them. */
	record Changed(List<Duty> duties) implements DutyFact {
	}

	/** They are no longer to be done. */
	record Cancelled(List<Duty> duties, String reason) implements DutyFact {
	}

	/** Another fact fulfilled it. */
	record Fulfilled(Duty duty, LocalDate on) implements DutyFact {
	}

	/** Someone reported it done. */
	record Done(DutyDone done) implements DutyFact {
	}

	/** Its last day is near. */
	record DueSoon(Duty duty) implements DutyFact {
	}

	/** Its last day has passed. */
	record Overdue(Duty duty) implements DutyFact {
	}

}

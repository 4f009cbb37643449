package se.carecontact.contact.absence;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.decision.AfterLastDecision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.platform.Days;

/**
 * Rule 8: with the client's case, open and coming absences stop. The planner is told
 * nothing: to say that the client is back would ask for visits to someone who has moved
 * or died.
 */
@Service
class CloseAbsencesWithCase implements AfterLastDecision {

	private final Absences absences;

	private final Clock clock;

	CloseAbsencesWithCase(Absences absences, Clock clock) {
		this.absences = absences;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void homeCareEnded(Client client, Ending ending) {
		this.absences.closeWithCase(client.clientId(), Days.now(this.clock));
	}

}

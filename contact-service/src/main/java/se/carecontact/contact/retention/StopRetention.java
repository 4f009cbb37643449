package se.carecontact.contact.retention;

import org.springframework.stereotype.Service;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;

/** A client who is granted home care anew keeps what is kept. */
@Service
class StopRetention implements AfterFact<DecisionFact> {

	private final DueSteps steps;

	StopRetention(DueSteps steps) {
		this.steps = steps;
	}

	@Override
	public void happened(Envelope envelope, DecisionFact fact) {
		switch (fact) {
			case DecisionFact.Granted _ -> this.steps.removeAll(envelope.clientId());
			case DecisionFact.Changed _, DecisionFact.Ended _ -> {
			}
		}
	}

}

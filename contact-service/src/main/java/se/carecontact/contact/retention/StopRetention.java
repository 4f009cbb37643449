package se.carecontact.contact.retention;

import java.util.List;

import org.springframework.stereotype.Service;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;

/** A client who is granted home care anew keeps what is kept. */
@Service
class StopRetention implements AfterFact<DecisionFact> {

	private final DueSteps steps;

	StopRetention(DueSteps steps) {
		this.steps = steps;
	}

	@Override
	public void happened(Envelope envelope, DecisionFact fact) {
		allHappened(List.of(new Occurrence<>(envelope, fact)));
	}

	@Override
	public void allHappened(List<Occurrence<DecisionFact>> facts) {
		this.steps.removeAll(facts.stream().filter((each) -> switch (each.fact()) {
			case DecisionFact.Granted _ -> true;
			case DecisionFact.Changed _, DecisionFact.Ended _ -> false;
		}).map((each) -> each.envelope().clientId()).toList());
	}

}

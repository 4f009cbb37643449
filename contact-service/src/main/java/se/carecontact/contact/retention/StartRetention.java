package se.carecontact.contact.retention;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.decision.AfterLastDecision;
import se.carecontact.contact.decision.Ending;
import se.carecontact.contact.platform.Days;

/** With the client's case, the time of what is kept begins to run. */
@Service
class StartRetention implements AfterLastDecision {

	private final DueSteps steps;

	private final RetentionRules rules;

	private final Clock clock;

	StartRetention(DueSteps steps, RetentionRules rules, Clock clock) {
		this.steps = steps;
		this.rules = rules;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void homeCareEnded(Client client, Ending ending) {
		LocalDate today = Days.today(this.clock);
		// A case may be ended long after its last day: what is kept is kept from today.
		LocalDate from = ending.endedOn().isBefore(today) ? today : ending.endedOn();
		for (RetentionStep step : RetentionStep.values()) {
			this.steps.put(new DueStep(client.clientId(), client.municipalityId(), step, from,
					this.rules.of(client.municipalityId(), step, from, today).dueOn()));
		}
	}

}

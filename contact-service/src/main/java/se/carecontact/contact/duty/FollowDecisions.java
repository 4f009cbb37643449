package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.StartingPoint;

/**
 * What decisions mean for duties: the first opens the case under the policy of its day, a
 * changed one may move the days that deadlines count from, and the last one's end leaves
 * only the closing duties (rule 8).
 */
@Service
class FollowDecisions implements AfterFact<DecisionFact> {

	private final CareCases cases;

	private final DutyBook book;

	private final Policies policies;

	FollowDecisions(CareCases cases, DutyBook book, Policies policies) {
		this.cases = cases;
		this.book = book;
		this.policies = policies;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(Envelope envelope, DecisionFact fact) {
		switch (fact) {
			case DecisionFact.Granted granted -> granted(envelope, granted.decision());
			case DecisionFact.Changed changed -> changed(envelope, changed.decision());
			case DecisionFact.Ended ended -> {
				if (ended.lastOfClient()) {
					caseEnded(envelope, ended.ending().endedOn());
				}
			}
		}
	}

	private void granted(Envelope envelope, Decision decision) {
		if (this.cases.open(envelope.clientId()).isPresent()) {
			return;
		}
		LocalDate decidedOn = decision.grant().decidedOn();
		CareCase opened = new CareCase(UUID.randomUUID(), envelope.clientId(), decision.decisionId(),
				CareCase.PinnedPolicy.of(this.policies.of(envelope.municipalityId(), decidedOn)), decidedOn,
				decision.grant().startsOn(), null, null, null);
		this.cases.add(opened);
		this.book.reached(envelope, opened, Set.of(StartingPoint.DECISION, StartingPoint.START_OF_SERVICE), null);
	}

	private void changed(Envelope envelope, Decision decision) {
		CareCase before = this.cases.open(envelope.clientId()).orElse(null);
		if (before == null || !before.decisionId().equals(decision.decisionId())) {
			return;
		}
		CareCase now = before.decided(decision.grant().decidedOn(), decision.grant().startsOn());
		this.cases.update(now);
		this.book.moved(envelope, before, now);
	}

	private void caseEnded(Envelope envelope, LocalDate endedOn) {
		CareCase ending = this.cases.open(envelope.clientId()).orElse(null);
		if (ending == null) {
			return;
		}
		this.cases.end(ending.caseId(), endedOn);
		this.book.cancelAtCaseEnd(envelope, envelope.clientId(), endedOn);
		this.book.reached(envelope, ending, Set.of(StartingPoint.CASE_END), endedOn);
	}

}

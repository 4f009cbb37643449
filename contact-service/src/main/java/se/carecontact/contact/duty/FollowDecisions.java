package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.PolicyTimeline;
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
			case DecisionFact.Granted granted -> granted(List.of(new Occurrence<>(envelope, granted.decision())));
			case DecisionFact.Changed changed -> changed(envelope, changed.decision());
			case DecisionFact.Ended ended -> {
				if (ended.lastOfClient()) {
					caseEnded(envelope, ended.ending().endedOn());
				}
			}
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void allHappened(List<Occurrence<DecisionFact>> facts) {
		List<Occurrence<Decision>> granted = new ArrayList<>();
		for (Occurrence<DecisionFact> each : facts) {
			if (each.fact() instanceof DecisionFact.Granted grant) {
				granted.add(new Occurrence<>(each.envelope(), grant.decision()));
			}
			else {
				happened(each.envelope(), each.fact());
			}
		}
		granted(granted);
	}

	private void granted(List<Occurrence<Decision>> granted) {
		Set<UUID> withCase = this.cases.withOpen(granted.stream().map((each) -> each.envelope().clientId()).toList());
		Map<String, PolicyTimeline> policies = new HashMap<>();
		List<Occurrence<CareCase>> opened = granted.stream()
			.filter((each) -> !withCase.contains(each.envelope().clientId()))
			.map((each) -> new Occurrence<>(each.envelope(), newCase(each, policies)))
			.toList();
		if (!opened.isEmpty()) {
			this.cases.add(opened.stream().map(Occurrence::fact).toList());
			this.book.reached(opened, Set.of(StartingPoint.DECISION, StartingPoint.START_OF_SERVICE), null);
		}
	}

	private CareCase newCase(Occurrence<Decision> granted, Map<String, PolicyTimeline> policies) {
		Decision decision = granted.fact();
		LocalDate decidedOn = decision.grant().decidedOn();
		Policy policy = policies.computeIfAbsent(granted.envelope().municipalityId(), this.policies::timeline)
			.on(decidedOn);
		return new CareCase(UUID.randomUUID(), granted.envelope().clientId(), decision.decisionId(),
				CareCase.PinnedPolicy.of(policy), decidedOn, decision.grant().startsOn(), null, null, null);
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

package se.carecontact.contact.decision.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.decision.EndCause;
import se.carecontact.contact.decision.Grant;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.events.contact.HomeCareChanged;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.shared.Goal;
import se.carecontact.events.shared.GrantedService;
import se.carecontact.events.shared.PlanTerms;
import se.carecontact.outbox.EventOutbox;

@Component
class DecisionPublisher extends OutboxPublisher<DecisionFact> {

	private final PlanTermsTold planTerms;

	DecisionPublisher(EventOutbox outbox, PlanTermsTold planTerms) {
		super(outbox);
		this.planTerms = planTerms;
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, DecisionFact fact) {
		return toRecord(envelope, fact, this.planTerms.round());
	}

	@Override
	protected List<SpecificRecord> toRecords(List<Occurrence<DecisionFact>> facts) {
		PlanTermsTold.Round round = this.planTerms.round();
		return facts.stream().map((each) -> toRecord(each.envelope(), each.fact(), round)).toList();
	}

	private static SpecificRecord toRecord(Envelope envelope, DecisionFact fact, PlanTermsTold.Round planTerms) {
		return switch (fact) {
			case DecisionFact.Granted granted -> granted(envelope, granted, planTerms.of(granted.decision()));
			case DecisionFact.Changed changed -> changed(envelope, changed.decision(), changed.serviceNames());
			case DecisionFact.Ended ended -> HomeCareEnded.newBuilder()
				.setClientId(envelope.clientId())
				.setMunicipalityId(envelope.municipalityId())
				.setUnitId(envelope.unitId())
				.setOccurredAt(envelope.occurredAt())
				.setDecisionId(ended.decision().decisionId())
				.setEndedOn(ended.ending().endedOn())
				.setReason(ended.ending().reason())
				.setLastOfClient(ended.lastOfClient())
				.setEndCause(cause(ended.ending().endCause()))
				.build();
		};
	}

	private static se.carecontact.events.shared.EndCause cause(EndCause cause) {
		return switch (cause) {
			case DECISION_ENDED -> se.carecontact.events.shared.EndCause.DECISION_ENDED;
			case MOVED -> se.carecontact.events.shared.EndCause.MOVED;
			case DIED -> se.carecontact.events.shared.EndCause.DIED;
			case EMIGRATED -> se.carecontact.events.shared.EndCause.EMIGRATED;
			case OTHER -> se.carecontact.events.shared.EndCause.OTHER;
		};
	}

	private static HomeCareGranted granted(Envelope envelope, DecisionFact.Granted granted,
			@Nullable PlanTerms planTerms) {
		Decision decision = granted.decision();
		Map<String, String> names = granted.serviceNames();
		Grant grant = decision.grant();
		return HomeCareGranted.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setDecisionId(decision.decisionId())
			.setRevision(decision.revision())
			.setDecidedOn(grant.decidedOn())
			.setStartsOn(grant.startsOn())
			.setEndsOn(grant.endsOn())
			.setServices(services(grant, names))
			.setGoals(goals(grant))
			.setCareManagerName(grant.careManagerName())
			.setPlanTerms(planTerms)
			.build();
	}

	private static HomeCareChanged changed(Envelope envelope, Decision decision, Map<String, String> names) {
		Grant grant = decision.grant();
		return HomeCareChanged.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setDecisionId(decision.decisionId())
			.setRevision(decision.revision())
			.setDecidedOn(grant.decidedOn())
			.setStartsOn(grant.startsOn())
			.setEndsOn(grant.endsOn())
			.setServices(services(grant, names))
			.setGoals(goals(grant))
			.setCareManagerName(grant.careManagerName())
			.build();
	}

	private static List<GrantedService> services(Grant grant, Map<String, String> names) {
		return grant.services()
			.stream()
			.map((service) -> GrantedService.newBuilder()
				.setCode(service.code())
				.setName(Objects.requireNonNull(names.get(service.code())))
				.setMinutesPerWeek(service.minutesPerWeek())
				.build())
			.toList();
	}

	private static List<Goal> goals(Grant grant) {
		return grant.goals()
			.stream()
			.map((goal) -> Goal.newBuilder()
				.setGoalId(goal.goalId())
				.setLifeArea(goal.lifeArea())
				.setText(goal.text())
				.build())
			.toList();
	}

}

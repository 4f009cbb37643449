package se.carecontact.plan.implementationplan.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanDrafted;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.PlanEvent;
import se.carecontact.plan.implementationplan.PlanVersion;

/** One step of a plan as its record on {@code care.plan-events}. */
final class PlanEventMapper {

	private PlanEventMapper() {
	}

	/** The record, or null for what is told of inside the service only. */
	static @Nullable SpecificRecord toRecord(PlanEvent event, Envelope envelope) {
		return switch (event) {
			case PlanEvent.Opened opened -> opened(opened, envelope);
			// Nobody outside acts on the due date yet, and "opened" twice would not be
			// true.
			case PlanEvent.Redated ignored -> null;
			case PlanEvent.Drafted drafted -> drafted(drafted.draft(), envelope);
			case PlanEvent.Agreed agreed -> agreed(agreed, envelope);
			case PlanEvent.FollowedUp followedUp -> followedUp(followedUp, envelope);
			case PlanEvent.Ended ended -> ended(ended, envelope);
		};
	}

	private static PlanOpened opened(PlanEvent.Opened opened, Envelope envelope) {
		return PlanOpened.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setDueOn(opened.due().on())
			.setDueRule(opened.due().rule())
			.build();
	}

	private static PlanDrafted drafted(PlanVersion.Draft draft, Envelope envelope) {
		return PlanDrafted.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setVersion(draft.number())
			.setDraftedBy(ContentMapper.actor(draft.writtenBy()))
			.build();
	}

	private static PlanAgreed agreed(PlanEvent.Agreed agreed, Envelope envelope) {
		PlanVersion.Agreed version = agreed.version();
		Agreement agreement = version.agreement();
		return PlanAgreed.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setVersion(version.number())
			.setAgreedOn(agreement.on())
			.setAgreedBy(AgreementBy.valueOf(agreement.by().name()))
			.setRepresentativeName(agreement.representativeName())
			.setParticipants(ContentMapper.participants(version.content()))
			.setGoals(ContentMapper.goals(version.content()))
			.setActivities(ContentMapper.activities(version.content()))
			.setClientsWords(version.content().clientsWords())
			.setNextFollowUpOn(agreed.nextFollowUpOn())
			.setWrittenBy(ContentMapper.actor(version.writtenBy()))
			.build();
	}

	private static PlanFollowedUp followedUp(PlanEvent.FollowedUp followedUp, Envelope envelope) {
		FollowUp followUp = followedUp.followUp();
		return PlanFollowedUp.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setVersion(followUp.version())
			.setFollowUpId(followUp.id().value())
			.setFollowedUpOn(followUp.on())
			.setReason(FollowUpReason.valueOf(followUp.reason().name()))
			.setOutcomes(ContentMapper.outcomes(followUp))
			.setConclusion(FollowUpConclusion.valueOf(followUp.conclusion().name()))
			.setNote(followUp.note())
			.setNextFollowUpOn(followedUp.nextFollowUpOn())
			.setFollowedUpBy(ContentMapper.actor(followUp.by()))
			.build();
	}

	private static PlanEnded ended(PlanEvent.Ended ended, Envelope envelope) {
		return PlanEnded.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setEndedOn(ended.endedOn())
			.build();
	}

}

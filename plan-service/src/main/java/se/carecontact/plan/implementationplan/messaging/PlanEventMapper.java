package se.carecontact.plan.implementationplan.messaging;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanConversationHeld;
import se.carecontact.events.plan.PlanDrafted;
import se.carecontact.events.plan.PlanDueMoved;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.plan.PlanOpened;
import se.carecontact.events.plan.PlanScoped;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.events.shared.PartOfDay;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.CareManagerConsent;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.PlanEvent;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReasonForChange;

/** One step of a plan as its record on {@code care.plan-events}. */
final class PlanEventMapper {

	private PlanEventMapper() {
	}

	static SpecificRecord toRecord(PlanEvent event, Envelope envelope) {
		return switch (event) {
			case PlanEvent.Opened opened -> opened(opened, envelope);
			case PlanEvent.Redated redated -> redated(redated, envelope);
			case PlanEvent.Scoped _ -> scoped(envelope);
			case PlanEvent.ConversationHeld held -> conversationHeld(held, envelope);
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
			.setProvider(envelope.scope().provider())
			.setPartOfDay(PartOfDay.valueOf(envelope.scope().partOfDay().name()))
			.build();
	}

	private static PlanDueMoved redated(PlanEvent.Redated redated, Envelope envelope) {
		return PlanDueMoved.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setDueOn(redated.due().on())
			.setDueRule(redated.due().rule())
			.setPreviousDueOn(redated.previousOn())
			.build();
	}

	private static PlanScoped scoped(Envelope envelope) {
		return PlanScoped.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setProvider(envelope.scope().provider())
			.setPartOfDay(PartOfDay.valueOf(envelope.scope().partOfDay().name()))
			.build();
	}

	private static PlanConversationHeld conversationHeld(PlanEvent.ConversationHeld held, Envelope envelope) {
		return PlanConversationHeld.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setVersion(held.version())
			.setHeldOn(held.conversation().heldOn())
			.setParticipants(ContentMapper.participants(held.conversation()))
			.setRecordedBy(ContentMapper.actor(held.by()))
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
		Conversation conversation = version.content().conversation();
		ReasonForChange reason = version.content().reason();
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
			.setNotGivenReason(agreement.notGivenReason())
			.setConversationHeldOn((conversation != null) ? conversation.heldOn() : null)
			.setWhatChanged((reason != null) ? reason.what() : null)
			.setWhyChanged((reason != null) ? reason.why() : null)
			.setProvider(envelope.scope().provider())
			.setPartOfDay(PartOfDay.valueOf(envelope.scope().partOfDay().name()))
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
		CareManagerConsent consent = followUp.consent();
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
			.setCareManagerConsentBy((consent != null) ? ConsentGrantor.valueOf(consent.by().name()) : null)
			.setCareManagerConsentOn((consent != null) ? consent.on() : null)
			.setNextFollowUpOn(followedUp.nextFollowUpOn())
			.setFollowedUpBy(ContentMapper.actor(followUp.by()))
			.build();
	}

	/** With the version it ended on, whole: no consumer has to have kept it. */
	private static PlanEnded ended(PlanEvent.Ended ended, Envelope envelope) {
		PlanVersion.Agreed version = ended.inForce();
		PlanEnded.Builder record = PlanEnded.newBuilder();
		if (version != null) {
			record.setVersion(version.number())
				.setAgreedOn(version.agreement().on())
				.setGoals(ContentMapper.goals(version.content()))
				.setActivities(ContentMapper.activities(version.content()));
		}
		return record.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanId(envelope.planId())
			.setDecisionId(envelope.decisionId())
			.setEndedOn(ended.endedOn())
			.setEndCause(EndCause.valueOf(ended.cause().name()))
			.setProvider(envelope.scope().provider())
			.setPartOfDay(PartOfDay.valueOf(envelope.scope().partOfDay().name()))
			.build();
	}

}

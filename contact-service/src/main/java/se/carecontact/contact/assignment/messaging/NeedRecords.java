package se.carecontact.contact.assignment.messaging;

import se.carecontact.contact.assignment.AssignmentFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.events.contact.ContactNeedAssessed;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.ContactOffered;
import se.carecontact.events.contact.DocumentationMistaken;

/** The records about whether a client shall have a fast omsorgskontakt. */
final class NeedRecords {

	private NeedRecords() {
	}

	static ContactNeedAssessed assessed(Envelope envelope, AssignmentFact.NeedAssessed fact) {
		return ContactNeedAssessed.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAssessmentId(fact.assessment().assessmentId())
			.setObviouslyUnnecessary(fact.assessment().obviouslyUnnecessary())
			.setReason(fact.assessment().reason())
			.setAssessedOn(fact.assessment().assessedOn())
			.setAssessedBy(ActorRecords.of(fact.assessment().assessedBy()))
			.build();
	}

	static ContactOffered offered(Envelope envelope, AssignmentFact.Offered fact) {
		return ContactOffered.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setOfferedOn(fact.offeredOn())
			.setOfferedBy(ActorRecords.of(fact.offeredBy()))
			.build();
	}

	static ContactOfferAnswered answered(Envelope envelope, AssignmentFact.OfferAnswered fact) {
		return ContactOfferAnswered.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setAnswer(ContactRecords.answer(fact.answer()))
			.setOfferedOn(fact.offeredOn())
			.setAnsweredOn(fact.answeredOn())
			.setDocumentedBy(ActorRecords.of(fact.documentedBy()))
			.build();
	}

	static DocumentationMistaken mistaken(Envelope envelope, AssignmentFact.MarkedMistaken fact) {
		return DocumentationMistaken.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setEntryId(fact.entry().entryId())
			.setEntryKind(fact.entry().kind().name())
			.setHappenedOn(fact.entry().happenedOn())
			.setReason(fact.mistake().reason())
			.setMarkedBy(ActorRecords.of(fact.mistake().markedBy()))
			.build();
	}

}

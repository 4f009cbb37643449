package se.carecontact.contact.timeneed.messaging;

import java.util.List;
import java.util.Objects;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.messaging.ActorRecords;
import se.carecontact.contact.platform.messaging.OutboxPublisher;
import se.carecontact.contact.timeneed.PlanningFact;
import se.carecontact.contact.timeneed.TimeNeedKind;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.shared.ServiceTimeWish;
import se.carecontact.outbox.EventOutbox;

@Component
class PlanningPublisher extends OutboxPublisher<PlanningFact> {

	PlanningPublisher(EventOutbox outbox) {
		super(outbox);
	}

	@Override
	protected SpecificRecord toRecord(Envelope envelope, PlanningFact fact) {
		return switch (fact) {
			case PlanningFact.TimeNeeded needed -> needed(envelope, needed);
			case PlanningFact.Wished wished -> wished(envelope, wished);
		};
	}

	private static TimeNeedReported needed(Envelope envelope, PlanningFact.TimeNeeded fact) {
		return TimeNeedReported.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setTimeNeedId(fact.timeNeedId())
			.setKind(kind(fact.need().kind()))
			.setMinutes(fact.need().minutes())
			.setWishedBy(fact.need().wishedBy())
			.setNote(fact.need().note())
			.setReportedBy(ActorRecords.of(fact.by()))
			.build();
	}

	private static PlanningWishReported wished(Envelope envelope, PlanningFact.Wished fact) {
		return PlanningWishReported.newBuilder()
			.setClientId(envelope.clientId())
			.setMunicipalityId(envelope.municipalityId())
			.setUnitId(envelope.unitId())
			.setOccurredAt(envelope.occurredAt())
			.setPlanningWishId(fact.planningWishId())
			.setText(fact.wish().text())
			.setServiceTimes(times(fact))
			.setReportedBy(ActorRecords.of(fact.by()))
			.build();
	}

	private static List<ServiceTimeWish> times(PlanningFact.Wished fact) {
		return fact.wish()
			.serviceTimes()
			.stream()
			.map((time) -> new ServiceTimeWish(time.serviceCode(),
					Objects.requireNonNull(fact.serviceNames().get(time.serviceCode())), time.minutesPerWeekDelta()))
			.toList();
	}

	private static se.carecontact.events.shared.TimeNeedKind kind(TimeNeedKind kind) {
		return switch (kind) {
			case INTRODUCTION_VISIT -> se.carecontact.events.shared.TimeNeedKind.INTRODUCTION_VISIT;
			case PLAN_CONVERSATION -> se.carecontact.events.shared.TimeNeedKind.PLAN_CONVERSATION;
			case FOLLOW_UP -> se.carecontact.events.shared.TimeNeedKind.FOLLOW_UP;
			case OTHER -> se.carecontact.events.shared.TimeNeedKind.OTHER;
		};
	}

}

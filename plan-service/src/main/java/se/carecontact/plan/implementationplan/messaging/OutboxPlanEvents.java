package se.carecontact.plan.implementationplan.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import se.carecontact.outbox.EventOutbox;
import se.carecontact.outbox.OutgoingEvent;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.implementationplan.Cause;
import se.carecontact.plan.implementationplan.DuePlan;
import se.carecontact.plan.implementationplan.PlanChange;
import se.carecontact.plan.implementationplan.PlanEvents;
import se.carecontact.plan.platform.Days;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

/** Writes each step to the outbox, inside the transaction that made it. */
@Component
class OutboxPlanEvents implements PlanEvents {

	private final EventOutbox outbox;

	private final Clock clock;

	OutboxPlanEvents(EventOutbox outbox, Clock clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	@Override
	public void publish(PlanChange change, ClientRef client, Cause cause) {
		Envelope envelope = Envelope.of(change.plan(), client, Days.now(this.clock));
		change.events()
			.forEach(
					(event) -> append(PlanEventMapper.toRecord(event, envelope), client, envelope.occurredAt(), cause));
	}

	@Override
	public void announce(DuePlan plan, boolean overdue, Cause cause) {
		Instant now = Days.now(this.clock);
		append(DeadlineMapper.toRecord(plan, overdue, now), plan.client(), now, cause);
	}

	private void append(SpecificRecord value, ClientRef client, Instant occurredAt, Cause cause) {
		this.outbox.append(new OutgoingEvent(CareTopics.PLAN_EVENTS, client.clientId().value(),
				value.getSchema().getFullName(), value, occurredAt, headers(client, cause)));
	}

	private static Map<String, String> headers(ClientRef client, Cause cause) {
		Map<String, String> headers = new HashMap<>();
		headers.put(CareHeaders.MUNICIPALITY_ID, client.municipalityId());
		headers.put(CareHeaders.CAUSATION_ID, cause.id());
		Long revision = client.identityRevision();
		if (revision != null) {
			headers.put(CareHeaders.IDENTITY_REVISION, revision.toString());
		}
		String traceparent = cause.traceparent();
		if (traceparent != null) {
			headers.put(CareHeaders.TRACEPARENT, traceparent);
		}
		return headers;
	}

}

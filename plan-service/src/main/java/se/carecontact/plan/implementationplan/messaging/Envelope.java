package se.carecontact.plan.implementationplan.messaging;

import java.time.Instant;
import java.util.UUID;

import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.Scope;

/**
 * What every event of a plan begins with.
 *
 * @param client whose plan it is, and who answers
 * @param planId the plan
 * @param decisionId the decision it carries out
 * @param scope which part of that decision
 * @param occurredAt to the millisecond, which is what Avro keeps
 */
record Envelope(ClientRef client, UUID planId, String decisionId, Scope scope, Instant occurredAt) {

	static Envelope of(Plan plan, ClientRef client, Instant occurredAt) {
		return new Envelope(client, plan.id().value(), plan.decisionId().value(), plan.commission().scope(),
				occurredAt);
	}

	UUID clientId() {
		return this.client.clientId().value();
	}

	String municipalityId() {
		return this.client.municipalityId();
	}

	String unitId() {
		return this.client.unitId();
	}

}

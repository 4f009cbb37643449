package se.carecontact.plan.implementationplan.messaging;

import java.time.Instant;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanDueSoon;
import se.carecontact.events.plan.PlanOverdue;
import se.carecontact.events.shared.PlanDeadlineKind;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.DuePlan;

/** A plan's last day, near or passed, as its record on {@code care.plan-events}. */
final class DeadlineMapper {

	private DeadlineMapper() {
	}

	static SpecificRecord toRecord(DuePlan plan, boolean overdue, Instant occurredAt) {
		return overdue ? overdue(plan, occurredAt) : dueSoon(plan, occurredAt);
	}

	private static PlanDueSoon dueSoon(DuePlan plan, Instant occurredAt) {
		ClientRef client = plan.client();
		return PlanDueSoon.newBuilder()
			.setClientId(client.clientId().value())
			.setMunicipalityId(client.municipalityId())
			.setUnitId(client.unitId())
			.setOccurredAt(occurredAt)
			.setPlanId(plan.planId().value())
			.setDecisionId(plan.decisionId().value())
			.setDeadline(kind(plan.deadline()))
			.setDueOn(plan.deadline().on())
			.setMainStaffId(value(plan.main()))
			.build();
	}

	private static PlanOverdue overdue(DuePlan plan, Instant occurredAt) {
		ClientRef client = plan.client();
		return PlanOverdue.newBuilder()
			.setClientId(client.clientId().value())
			.setMunicipalityId(client.municipalityId())
			.setUnitId(client.unitId())
			.setOccurredAt(occurredAt)
			.setPlanId(plan.planId().value())
			.setDecisionId(plan.decisionId().value())
			.setDeadline(kind(plan.deadline()))
			.setDueOn(plan.deadline().on())
			.setMainStaffId(value(plan.main()))
			.build();
	}

	private static PlanDeadlineKind kind(Deadline deadline) {
		return PlanDeadlineKind.valueOf(deadline.kind().name());
	}

	private static @Nullable String value(@Nullable StaffId staff) {
		return (staff != null) ? staff.value() : null;
	}

}

package se.carecontact.integration.primarycare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.integration.delivery.Outbound;

import org.springframework.stereotype.Component;

/**
 * A plan as a CarePlan, agreed or ended: goals and what is done for each. The client's
 * own words and who took part stay in the municipality; primary care needs neither to
 * act.
 */
@Component
class CarePlanMapper {

	private final OrganizationMapper organizations;

	CarePlanMapper(OrganizationMapper organizations) {
		this.organizations = organizations;
	}

	/** The transaction of a {@link PlanAgreed} or a {@link PlanEnded}. */
	Bundle map(Outbound outbound) {
		ToldPlan plan = ToldPlan.of(outbound.event().value());
		TransactionBundle transaction = new TransactionBundle();
		OwnResource unit = transaction.add(this.organizations.unitOf(outbound.event()));
		transaction.add(carePlan(outbound, plan, unit));
		return transaction.bundle();
	}

	private static OwnResource carePlan(Outbound outbound, ToldPlan plan, OwnResource unit) {
		OwnIdentifier identifier = OwnIdentifier.of("plan", plan.planId());
		Reference subject = PatientReference.to(outbound.client());
		CarePlan carePlan = new CarePlan().setStatus(plan.standing().plan())
			.setIntent(CarePlan.CarePlanIntent.PLAN)
			.setTitle(title(plan))
			.setSubject(subject)
			.setPeriod(period(plan))
			.setAuthor(unit.reference());
		carePlan.addIdentifier(identifier.identifier());
		carePlan.addCategory()
			.addCoding()
			.setSystem(FhirCodes.CARE_PLAN_CATEGORY)
			.setCode("GP")
			.setDisplay("genomförandeplan");
		Map<String, String> goals = addGoals(carePlan, plan, subject);
		plan.activities().forEach((activity) -> addActivity(carePlan, activity, plan.standing(), goals));
		return new OwnResource(identifier, carePlan);
	}

	private static Period period(ToldPlan plan) {
		Period period = new Period().setStartElement(new DateTimeType(plan.agreedOn().toString()));
		LocalDate endedOn = plan.endedOn();
		// A decision may end before a plan of it was agreed; FHIR has no such period.
		return (endedOn == null || endedOn.isBefore(plan.agreedOn())) ? period
				: period.setEndElement(new DateTimeType(endedOn.toString()));
	}

	/** Which of the decision's plans it is, where several share it. */
	private static String title(ToldPlan plan) {
		String part = switch (plan.partOfDay()) {
			case DAY -> ", dag";
			case NIGHT -> ", natt";
			case WHOLE_DAY, UNKNOWN -> "";
		};
		String provider = plan.provider();
		return "Genomförandeplan" + part + ((provider != null) ? ", " + provider : "");
	}

	/**
	 * Goals live within the plan only, so they are contained; their ids follow their
	 * order.
	 */
	private static Map<String, String> addGoals(CarePlan carePlan, ToldPlan plan, Reference subject) {
		Map<String, String> references = new LinkedHashMap<>();
		for (PlanGoal planGoal : plan.goals()) {
			Goal goal = new Goal().setLifecycleStatus(plan.standing().goals())
				.setDescription(new CodeableConcept().setText(planGoal.getText()))
				.setSubject(subject.copy());
			goal.addCategory().setText(planGoal.getLifeArea());
			String reference = "#goal-" + (references.size() + 1);
			goal.setId(reference);
			carePlan.addContained(goal);
			carePlan.addGoal(new Reference(reference));
			references.put(planGoal.getGoalId(), reference);
		}
		return references;
	}

	private static void addActivity(CarePlan carePlan, PlanActivity activity, PlanStanding standing,
			Map<String, String> goals) {
		CarePlan.CarePlanActivityDetailComponent detail = carePlan.addActivity()
			.getDetail()
			.setStatus(standing.activities())
			.setDescription("%s: %s, %s, %s".formatted(activity.getWhat(), activity.getWhen(), activity.getHowOften(),
					activity.getByWhom()));
		if (!activity.getSchedule().isEmpty()) {
			detail.setScheduled(ScheduleMapper.toFhir(activity.getSchedule()));
		}
		String goal = goals.get(activity.getGoalId());
		if (goal != null) {
			detail.addGoal(new Reference(goal));
		}
	}

}

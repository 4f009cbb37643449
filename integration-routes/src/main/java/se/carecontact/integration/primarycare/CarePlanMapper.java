package se.carecontact.integration.primarycare;

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
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.integration.delivery.Outbound;

import org.springframework.stereotype.Component;

/**
 * An agreed plan as a CarePlan: goals and what is done for each. The client's own words
 * and who took part stay in the municipality; primary care needs neither to act.
 */
@Component
class CarePlanMapper {

	private final OrganizationMapper organizations;

	CarePlanMapper(OrganizationMapper organizations) {
		this.organizations = organizations;
	}

	Bundle map(Outbound outbound) {
		PlanAgreed plan = outbound.value(PlanAgreed.class);
		TransactionBundle transaction = new TransactionBundle();
		OwnResource unit = transaction.add(this.organizations.unitOf(outbound.event()));
		transaction.add(carePlan(outbound, plan, unit));
		return transaction.bundle();
	}

	private static OwnResource carePlan(Outbound outbound, PlanAgreed plan, OwnResource unit) {
		OwnIdentifier identifier = OwnIdentifier.of("plan", plan.getPlanId());
		Reference subject = PatientReference.to(outbound.client());
		CarePlan carePlan = new CarePlan().setStatus(CarePlan.CarePlanStatus.ACTIVE)
			.setIntent(CarePlan.CarePlanIntent.PLAN)
			.setTitle(title(plan))
			.setSubject(subject)
			.setPeriod(new Period().setStartElement(new DateTimeType(plan.getAgreedOn().toString())))
			.setAuthor(unit.reference());
		carePlan.addIdentifier(identifier.identifier());
		carePlan.addCategory()
			.addCoding()
			.setSystem(FhirCodes.CARE_PLAN_CATEGORY)
			.setCode("GP")
			.setDisplay("genomförandeplan");
		Map<String, String> goals = addGoals(carePlan, plan, subject);
		plan.getActivities().forEach((activity) -> addActivity(carePlan, activity, goals));
		return new OwnResource(identifier, carePlan);
	}

	/** Which of the decision's plans it is, where several share it. */
	private static String title(PlanAgreed plan) {
		String part = switch (plan.getPartOfDay()) {
			case DAY -> ", dag";
			case NIGHT -> ", natt";
			case WHOLE_DAY, UNKNOWN -> "";
		};
		String provider = plan.getProvider();
		return "Genomförandeplan" + part + ((provider != null) ? ", " + provider : "");
	}

	/**
	 * Goals live within the plan only, so they are contained; their ids follow their
	 * order.
	 */
	private static Map<String, String> addGoals(CarePlan carePlan, PlanAgreed plan, Reference subject) {
		Map<String, String> references = new LinkedHashMap<>();
		for (PlanGoal planGoal : plan.getGoals()) {
			Goal goal = new Goal().setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE)
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

	private static void addActivity(CarePlan carePlan, PlanActivity activity, Map<String, String> goals) {
		CarePlan.CarePlanActivityDetailComponent detail = carePlan.addActivity()
			.getDetail()
			.setStatus(CarePlan.CarePlanActivityStatus.SCHEDULED)
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

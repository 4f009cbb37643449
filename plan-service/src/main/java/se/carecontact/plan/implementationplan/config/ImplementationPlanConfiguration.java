package se.carecontact.plan.implementationplan.config;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.plan.homecare.ClientsInCare;
import se.carecontact.plan.homecare.HomeCareDecisions;
import se.carecontact.plan.implementationplan.AgreePlan;
import se.carecontact.plan.implementationplan.AnnounceDeadlines;
import se.carecontact.plan.implementationplan.DraftPlan;
import se.carecontact.plan.implementationplan.FollowHomeCare;
import se.carecontact.plan.implementationplan.FollowUpPlan;
import se.carecontact.plan.implementationplan.OpenFurtherPlan;
import se.carecontact.plan.implementationplan.PlanEvents;
import se.carecontact.plan.implementationplan.Plans;
import se.carecontact.plan.implementationplan.ReadPlans;
import se.carecontact.plan.implementationplan.ReadWorklist;
import se.carecontact.plan.implementationplan.ReadingDuty;
import se.carecontact.plan.implementationplan.Readings;
import se.carecontact.plan.implementationplan.ScopePlan;
import se.carecontact.plan.implementationplan.TellVisitingStaff;
import se.carecontact.plan.implementationplan.UseCases;
import se.carecontact.plan.implementationplan.VisitingStaffKnown;
import se.carecontact.plan.implementationplan.Worklist;
import se.carecontact.plan.policy.PlanPolicies;

@Configuration(proxyBeanMethods = false)
class ImplementationPlanConfiguration {

	@Bean
	UseCases useCases(Plans plans, Worklist worklist, Readings readings, VisitingStaffKnown visiting, PlanEvents events,
			ClientsInCare clients, HomeCareDecisions decisions, PlanPolicies policies, Clock clock) {
		return new UseCases(new UseCases.Ports(plans, worklist, readings, visiting, events, clients, decisions),
				policies, clock);
	}

	@Bean
	FollowHomeCare followHomeCare(UseCases useCases) {
		return useCases.followHomeCare();
	}

	@Bean
	OpenFurtherPlan openFurtherPlan(UseCases useCases) {
		return useCases.openFurtherPlan();
	}

	@Bean
	ScopePlan scopePlan(UseCases useCases) {
		return useCases.scopePlan();
	}

	@Bean
	DraftPlan draftPlan(UseCases useCases) {
		return useCases.draftPlan();
	}

	@Bean
	AgreePlan agreePlan(UseCases useCases) {
		return useCases.agreePlan();
	}

	@Bean
	FollowUpPlan followUpPlan(UseCases useCases) {
		return useCases.followUpPlan();
	}

	@Bean
	ReadPlans readPlans(UseCases useCases) {
		return useCases.readPlans();
	}

	@Bean
	ReadingDuty readingDuty(UseCases useCases) {
		return useCases.readingDuty();
	}

	@Bean
	TellVisitingStaff tellVisitingStaff(UseCases useCases) {
		return useCases.tellVisitingStaff();
	}

	@Bean
	ReadWorklist readWorklist(UseCases useCases) {
		return useCases.readWorklist();
	}

	@Bean
	AnnounceDeadlines announceDeadlines(UseCases useCases) {
		return useCases.announceDeadlines();
	}

}

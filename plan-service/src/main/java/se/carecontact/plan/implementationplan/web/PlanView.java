package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.Contacts;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanInContext;
import se.carecontact.plan.implementationplan.PlanStatus;

/**
 * A plan, whole.
 *
 * @param planId the plan
 * @param clientId whose it is
 * @param unitId the unit that answers for the client
 * @param writers staff ids of the client's main contact and deputy, who write it
 * @param decisionId the decision it carries out
 * @param scope which part of that decision
 * @param policy the policy it was opened under
 * @param status where it stands
 * @param deadline the day it waits for now
 * @param dueOn the day its first version must be agreed by
 * @param dueRule the rule that day comes from
 * @param nextFollowUpOn last day for the next follow-up
 * @param endedOn last day of a plan that has ended
 * @param decisionGoals the decision's goals as they are now, to choose from
 * @param goalsChangedSinceAgreed whether the decision words a goal of the version in
 * force otherwise now, or no longer has it: a changed need to follow up
 * @param versions oldest first; the last may be a draft
 * @param followUps oldest first
 * @param revision what the ETag holds
 */
record PlanView(UUID planId, UUID clientId, String unitId, List<String> writers, String decisionId, ScopeView scope,
		PolicyView policy, PlanStatus status, @Nullable DeadlineView deadline, LocalDate dueOn, String dueRule,
		@Nullable LocalDate nextFollowUpOn, @Nullable LocalDate endedOn, List<GoalView> decisionGoals,
		boolean goalsChangedSinceAgreed, List<VersionView> versions, List<FollowUpView> followUps, long revision) {

	static PlanView of(PlanInContext context, LocalDate today) {
		Plan plan = context.plan();
		return new PlanView(plan.id().value(), plan.clientId().value(), context.client().ref().unitId(),
				writers(context.client().contacts()), plan.decisionId().value(),
				ScopeView.of(plan.commission().scope()), PolicyView.of(plan.policy()), plan.status(),
				DeadlineView.of(plan, today), plan.due().on(), plan.due().rule(), plan.nextFollowUpOn(), plan.endedOn(),
				context.decision().goals().stream().map(GoalView::of).toList(), context.goalsChangedSinceAgreed(),
				context.versions().stream().map(VersionView::of).toList(),
				plan.followUps().stream().map(FollowUpView::of).toList(), plan.revision());
	}

	private static List<String> writers(Contacts contacts) {
		return Stream.of(contacts.main(), contacts.deputy())
			.filter((staff) -> staff != null)
			.map((staff) -> staff.value())
			.toList();
	}

}

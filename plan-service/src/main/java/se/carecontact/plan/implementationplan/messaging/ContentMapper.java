package se.carecontact.plan.implementationplan.messaging;

import java.util.List;

import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.GoalOutcome;
import se.carecontact.events.shared.GoalOutcomeKind;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.events.shared.PlanParticipant;
import se.carecontact.plan.implementationplan.Author;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.PlanContent;

/** What a version or a follow-up says, as the events' shared records. */
final class ContentMapper {

	private ContentMapper() {
	}

	static Actor actor(Author author) {
		return new Actor(author.id().value(), author.name());
	}

	static List<PlanGoal> goals(PlanContent content) {
		return content.goals()
			.stream()
			.map((goal) -> new PlanGoal(goal.id().value(), goal.lifeArea(), goal.text()))
			.toList();
	}

	static List<PlanActivity> activities(PlanContent content) {
		return content.activities()
			.stream()
			.map((activity) -> new PlanActivity(activity.id().value(), activity.goalId().value(), activity.what(),
					activity.when(), activity.howOften(), activity.byWhom(), activity.wish()))
			.toList();
	}

	static List<PlanParticipant> participants(PlanContent content) {
		Conversation conversation = content.conversation();
		if (conversation == null) {
			return List.of();
		}
		return conversation.participants()
			.stream()
			.map((participant) -> new PlanParticipant(participant.name(), participant.relation()))
			.toList();
	}

	static List<GoalOutcome> outcomes(FollowUp followUp) {
		return followUp.outcomes()
			.stream()
			.map((outcome) -> new GoalOutcome(outcome.goalId().value(),
					GoalOutcomeKind.valueOf(outcome.outcome().name()), outcome.note()))
			.toList();
	}

}

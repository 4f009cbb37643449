package se.carecontact.plan.implementationplan.messaging;

import java.util.List;

import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.GoalOutcome;
import se.carecontact.events.shared.GoalOutcomeKind;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.events.shared.PlanOccasion;
import se.carecontact.events.shared.PlanParticipant;
import se.carecontact.events.shared.Weekday;
import se.carecontact.plan.implementationplan.Activity;
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
					activity.when(), activity.howOften(), activity.byWhom(), activity.wish(), occasions(activity)))
			.toList();
	}

	static List<PlanParticipant> participants(PlanContent content) {
		Conversation conversation = content.conversation();
		if (conversation == null) {
			return List.of();
		}
		return participants(conversation);
	}

	static List<PlanParticipant> participants(Conversation conversation) {
		return conversation.participants()
			.stream()
			.map((participant) -> new PlanParticipant(participant.name(), participant.relation(), participant.how()))
			.toList();
	}

	private static List<PlanOccasion> occasions(Activity activity) {
		return activity.schedule()
			.stream()
			.map((occasion) -> new PlanOccasion(List.copyOf(occasion.weeks()),
					occasion.days().stream().map((day) -> Weekday.valueOf(day.name())).toList(),
					occasion.at().toString(), occasion.minutes()))
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

package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.ActivityId;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.DraftPlan;
import se.carecontact.plan.implementationplan.Participant;
import se.carecontact.plan.platform.Checks;

/**
 * What the contact has written so far; it replaces the draft there is.
 *
 * @param goals ids of goals of the decision
 * @param activities each with one of these goals
 * @param conversation the plan conversation (social planering), once it is held
 * @param clientsWords the client's own words
 */
record DraftRequest(List<String> goals, List<ActivityRequest> activities, @Nullable ConversationRequest conversation,
		@Nullable String clientsWords) {

	DraftRequest {
		new Checks().list("goals", goals, 50)
			.list("activities", activities, 100)
			.optionalProse("clientsWords", clientsWords, 4000)
			.orRefuse();
		Checks goalIds = new Checks();
		for (int index = 0; index < goals.size(); index++) {
			goalIds.line("goals[" + index + "]", goals.get(index), 100);
		}
		goalIds.orRefuse();
	}

	DraftPlan.Draft toDraft() {
		return new DraftPlan.Draft(this.goals.stream().map(GoalId::new).toList(),
				this.activities.stream().map(ActivityRequest::toActivity).toList(),
				(this.conversation != null) ? this.conversation.toConversation() : null, this.clientsWords);
	}

	/**
	 * One activity.
	 *
	 * @param activityId as read before; absent for a new one
	 * @param goalId the goal it serves
	 * @param what what is done
	 * @param when when, in words
	 * @param howOften how often, in words
	 * @param byWhom by whom, in words
	 * @param wish how the client wants it done
	 */
	record ActivityRequest(@Nullable UUID activityId, String goalId, String what, String when, String howOften,
			String byWhom, @Nullable String wish) {

		ActivityRequest {
			new Checks().line("goalId", goalId, 100)
				.line("what", what, 500)
				.line("when", when, 200)
				.line("howOften", howOften, 200)
				.line("byWhom", byWhom, 200)
				.optionalProse("wish", wish, 1000)
				.orRefuse();
		}

		Activity toActivity() {
			ActivityId id = (this.activityId != null) ? new ActivityId(this.activityId) : ActivityId.random();
			return new Activity(id, new GoalId(this.goalId), this.what, this.when, this.howOften, this.byWhom,
					this.wish);
		}
	}

	/**
	 * The plan conversation.
	 *
	 * @param heldOn when
	 * @param participants who took part
	 */
	record ConversationRequest(LocalDate heldOn, List<ParticipantRequest> participants) {

		ConversationRequest {
			new Checks().date("heldOn", heldOn).list("participants", participants, 30).orRefuse();
		}

		Conversation toConversation() {
			return new Conversation(this.heldOn,
					this.participants.stream().map((one) -> new Participant(one.name(), one.relation())).toList());
		}
	}

	/**
	 * Someone who took part.
	 *
	 * @param name as the person wants it written
	 * @param relation to the client, in words
	 */
	record ParticipantRequest(String name, String relation) {

		ParticipantRequest {
			new Checks().line("name", name, 200).line("relation", relation, 200).orRefuse();
		}
	}

}

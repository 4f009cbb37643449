package se.carecontact.plan.implementationplan.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.ActivityId;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.DraftPlan;
import se.carecontact.plan.implementationplan.Occasion;
import se.carecontact.plan.implementationplan.Participant;
import se.carecontact.plan.implementationplan.ReasonForChange;
import se.carecontact.plan.platform.Checks;

/**
 * What the contact has written so far; it replaces the draft there is.
 *
 * @param goals ids of goals of the decision
 * @param activities each with one of these goals
 * @param conversation the plan conversation (social planering), once it is held
 * @param clientsWords the client's own words
 * @param change what it changes and why, in a version after the first
 */
record DraftRequest(List<String> goals, List<ActivityRequest> activities, @Nullable ConversationRequest conversation,
		@Nullable String clientsWords, @Nullable ChangeRequest change) {

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
				(this.conversation != null) ? this.conversation.toConversation() : null, this.clientsWords,
				(this.change != null) ? new ReasonForChange(this.change.what(), this.change.why()) : null);
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
	 * @param schedule its place in the four weeks; absent where it has no fixed times
	 */
	record ActivityRequest(@Nullable UUID activityId, String goalId, String what, String when, String howOften,
			String byWhom, @Nullable String wish, @Nullable List<OccasionRequest> schedule) {

		ActivityRequest {
			new Checks().line("goalId", goalId, 100)
				.line("what", what, 500)
				.line("when", when, 200)
				.line("howOften", howOften, 200)
				.line("byWhom", byWhom, 200)
				.optionalProse("wish", wish, 1000)
				.that(schedule == null || schedule.size() <= 30, "schedule", "max-entries",
						"Must have at most 30 entries.")
				.that(schedule == null || schedule.stream().allMatch((entry) -> entry != null), "schedule", "required",
						"No entry may be null.")
				.orRefuse();
		}

		Activity toActivity() {
			ActivityId id = (this.activityId != null) ? new ActivityId(this.activityId) : ActivityId.random();
			return new Activity(id, new GoalId(this.goalId), this.what, this.when, this.howOften, this.byWhom,
					this.wish, (this.schedule != null)
							? this.schedule.stream().map(OccasionRequest::toOccasion).toList() : List.of());
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
					this.participants.stream()
						.map((one) -> new Participant(one.name(), one.relation(), one.how()))
						.toList());
		}
	}

	/**
	 * Someone who took part.
	 *
	 * @param name as the person wants it written
	 * @param relation to the client, in words
	 * @param how how they took part, in words, such as by phone
	 */
	record ParticipantRequest(String name, String relation, @Nullable String how) {

		ParticipantRequest {
			new Checks().line("name", name, 200)
				.line("relation", relation, 200)
				.optionalLine("how", how, 200)
				.orRefuse();
		}
	}

	/**
	 * When in the four weeks: on each of the days of each of the weeks.
	 *
	 * @param weeks 1 to 4
	 * @param days of the week
	 * @param at when it begins
	 * @param minutes how long it takes
	 */
	record OccasionRequest(List<Integer> weeks, List<DayOfWeek> days,
			@Schema(type = "string", pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "08:00") LocalTime at,
			Integer minutes) {

		OccasionRequest {
			new Checks().list("weeks", weeks, 4)
				.list("days", days, 7)
				.present("at", at)
				.that(at == null || (at.getSecond() == 0 && at.getNano() == 0), "at", "whole-minute",
						"Must be a whole minute.")
				.present("minutes", minutes)
				.orRefuse();
			new Checks()
				.that(!weeks.isEmpty() && weeks.stream().allMatch((week) -> week >= 1 && week <= Occasion.WEEKS),
						"weeks", "week-of-the-four", "The weeks are 1 to 4, at least one of them.")
				.that(!days.isEmpty(), "days", "day-is-named", "At least one day of the week is named.")
				.that(minutes >= 1 && minutes <= Occasion.MINUTES_OF_A_DAY, "minutes", "minutes-of-a-visit",
						"It takes 1 minute to 24 hours.")
				.orRefuse();
		}

		Occasion toOccasion() {
			return new Occasion(Set.copyOf(this.weeks), Set.copyOf(this.days), this.at, this.minutes);
		}
	}

	/**
	 * What a version after the first changes.
	 *
	 * @param what in words
	 * @param why in words
	 */
	record ChangeRequest(String what, String why) {

		ChangeRequest {
			new Checks().present("what", what)
				.optionalProse("what", what, 1000)
				.present("why", why)
				.optionalProse("why", why, 1000)
				.orRefuse();
		}
	}

}

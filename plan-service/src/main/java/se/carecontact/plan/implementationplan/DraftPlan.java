package se.carecontact.plan.implementationplan;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.platform.Days;
import se.carecontact.plan.platform.Refused;

/** Saves what the contact has written of a plan so far. */
public class DraftPlan {

	private final TakePlanToWrite take;

	private final RecordPlanChange record;

	private final Clock clock;

	DraftPlan(TakePlanToWrite take, RecordPlanChange record, Clock clock) {
		this.take = take;
		this.record = record;
		this.clock = clock;
	}

	/**
	 * Saves a draft in place of the one there is; after an agreement as the next version.
	 * @param revision the revision the writer read
	 * @throws DraftOvertaken where the writer has read an older revision; nothing has
	 * changed, and it tells what the two have otherwise
	 * @throws Refused where the writer may not, or a rule is broken; nothing has changed
	 * then
	 */
	public Plan save(WritePlanRequest request, long revision, Draft draft) {
		WritablePlan writable = this.take.forRequest(request);
		PlanContent content = new PlanContent(PlanContent.goalsOf(writable.decision(), draft.goals()),
				draft.activities(), draft.conversation(), draft.clientsWords(), draft.reason());
		Plan plan = writable.plan();
		if (plan.revision() != revision) {
			PlanContent now = plan.versions().isEmpty() ? null : plan.versions().getLast().content();
			throw new DraftOvertaken(plan, Difference.between(now, content));
		}
		PlanChange change = plan.draft(content, writable.author(), Days.today(this.clock));
		return this.record.of(change, writable.client().ref(), request.cause());
	}

	/**
	 * What the contact has written.
	 *
	 * @param goals ids of goals of the decision
	 * @param activities each with one of these goals
	 * @param conversation the plan conversation, null until it is held
	 * @param clientsWords the client's own words, null where none are written down
	 * @param reason what it changes and why, null in a first version and until it is said
	 */
	public record Draft(List<GoalId> goals, List<Activity> activities, @Nullable Conversation conversation,
			@Nullable String clientsWords, @Nullable ReasonForChange reason) {

		public Draft {
			goals = List.copyOf(goals);
			activities = List.copyOf(activities);
		}
	}

}

package se.carecontact.plan.implementationplan.persistence;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.ActivityId;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.Participant;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanId;

/** What a version says: its goals, activities and participants, each in their order. */
class ContentTables {

	private final JdbcClient jdbc;

	private final StoredJson json;

	ContentTables(JdbcClient jdbc, StoredJson json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void delete(PlanId planId, int version) {
		// Activities before goals: an activity refers to its goal.
		for (String table : List.of("version_activity", "version_goal", "version_participant")) {
			of(planId, version, "DELETE FROM " + table + " WHERE plan_id = :planId AND version = :version").update();
		}
	}

	void insert(PlanId planId, int version, PlanContent content) {
		for (int position = 0; position < content.goals().size(); position++) {
			insert(planId, version, position, content.goals().get(position));
		}
		for (int position = 0; position < content.activities().size(); position++) {
			insert(planId, version, position, content.activities().get(position));
		}
		Conversation conversation = content.conversation();
		if (conversation != null) {
			for (int position = 0; position < conversation.participants().size(); position++) {
				insert(planId, version, position, conversation.participants().get(position));
			}
		}
	}

	List<Goal> goals(PlanId planId, int version) {
		return of(planId, version, """
				SELECT goal_id, life_area, goal_text FROM version_goal
				WHERE plan_id = :planId AND version = :version ORDER BY position""")
			.query((row, index) -> new Goal(new GoalId(row.getString("goal_id")), row.getString("life_area"),
					row.getString("goal_text")))
			.list();
	}

	List<Activity> activities(PlanId planId, int version) {
		return of(planId, version, """
				SELECT activity_id, goal_id, what, at_time, how_often, by_whom, wish, schedule FROM version_activity
				WHERE plan_id = :planId AND version = :version ORDER BY position""")
			.query((row, index) -> new Activity(new ActivityId(row.getObject("activity_id", UUID.class)),
					new GoalId(row.getString("goal_id")), row.getString("what"), row.getString("at_time"),
					row.getString("how_often"), row.getString("by_whom"), row.getString("wish"),
					this.json.schedule(row.getString("schedule"))))
			.list();
	}

	List<Participant> participants(PlanId planId, int version) {
		return of(planId, version, """
				SELECT name, relation, how FROM version_participant
				WHERE plan_id = :planId AND version = :version ORDER BY position""").query(
				(row, index) -> new Participant(row.getString("name"), row.getString("relation"), row.getString("how")))
			.list();
	}

	private void insert(PlanId planId, int version, int position, Goal goal) {
		of(planId, version, """
				INSERT INTO version_goal (plan_id, version, position, goal_id, life_area, goal_text)
				VALUES (:planId, :version, :position, :goalId, :lifeArea, :text)""").param("position", position)
			.param("goalId", goal.id().value())
			.param("lifeArea", goal.lifeArea())
			.param("text", goal.text())
			.update();
	}

	private void insert(PlanId planId, int version, int position, Activity activity) {
		of(planId, version,
				"""
						INSERT INTO version_activity (plan_id, version, position, activity_id, goal_id, what, at_time, how_often, by_whom, wish, schedule)
						VALUES (:planId, :version, :position, :activityId, :goalId, :what, :when, :howOften, :byWhom, :wish, :schedule::jsonb)""")
			.param("position", position)
			.param("activityId", activity.id().value())
			.param("goalId", activity.goalId().value())
			.param("what", activity.what())
			.param("when", activity.when())
			.param("howOften", activity.howOften())
			.param("byWhom", activity.byWhom())
			.param("wish", activity.wish())
			.param("schedule", this.json.text(activity.schedule()))
			.update();
	}

	private void insert(PlanId planId, int version, int position, Participant participant) {
		of(planId, version, """
				INSERT INTO version_participant (plan_id, version, position, name, relation, how)
				VALUES (:planId, :version, :position, :name, :relation, :how)""").param("position", position)
			.param("name", participant.name())
			.param("relation", participant.relation())
			.param("how", participant.how())
			.update();
	}

	private StatementSpec of(PlanId planId, int version, String sql) {
		return this.jdbc.sql(sql).param("planId", planId.value()).param("version", version);
	}

}

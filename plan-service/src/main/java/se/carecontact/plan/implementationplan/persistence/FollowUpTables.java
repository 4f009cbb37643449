package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Author;
import se.carecontact.plan.implementationplan.CareManagerConsent;
import se.carecontact.plan.implementationplan.FollowUp;
import se.carecontact.plan.implementationplan.FollowUpId;
import se.carecontact.plan.implementationplan.GoalOutcome;
import se.carecontact.plan.implementationplan.PlanId;

/** A plan's follow-ups with the outcome per goal. */
class FollowUpTables {

	private final JdbcClient jdbc;

	FollowUpTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(PlanId planId, int number, FollowUp followUp) {
		CareManagerConsent consent = followUp.consent();
		this.jdbc.sql("""
				INSERT INTO follow_up (follow_up_id, plan_id, version, number, followed_up_on, reason, conclusion, note,
				  followed_by_id, followed_by_name, care_manager_consent_by, care_manager_consent_on)
				VALUES (:id, :planId, :version, :number, :on, :reason, :conclusion, :note, :byId, :byName,
				  :consentBy, :consentOn)""")
			.param("id", followUp.id().value())
			.param("planId", planId.value())
			.param("version", followUp.version())
			.param("number", number)
			.param("on", followUp.on())
			.param("reason", followUp.reason().name())
			.param("conclusion", followUp.conclusion().name())
			.param("note", followUp.note())
			.param("byId", followUp.by().id().value())
			.param("byName", followUp.by().name())
			.param("consentBy", (consent != null) ? consent.by().name() : null)
			.param("consentOn", (consent != null) ? consent.on() : null)
			.update();
		for (int position = 0; position < followUp.outcomes().size(); position++) {
			GoalOutcome outcome = followUp.outcomes().get(position);
			this.jdbc.sql("""
					INSERT INTO follow_up_outcome (follow_up_id, position, goal_id, outcome, note)
					VALUES (:id, :position, :goalId, :outcome, :note)""")
				.param("id", followUp.id().value())
				.param("position", position)
				.param("goalId", outcome.goalId().value())
				.param("outcome", outcome.outcome().name())
				.param("note", outcome.note())
				.update();
		}
	}

	/** All follow-ups, oldest first. */
	List<FollowUp> of(PlanId planId) {
		return this.jdbc
			.sql("""
					SELECT follow_up_id, version, followed_up_on, reason, conclusion, note, followed_by_id, followed_by_name,
					  care_manager_consent_by, care_manager_consent_on
					FROM follow_up WHERE plan_id = :planId ORDER BY number""")
			.param("planId", planId.value())
			.query((row, index) -> followUp(row))
			.list();
	}

	private FollowUp followUp(ResultSet row) throws SQLException {
		FollowUpId id = new FollowUpId(row.getObject("follow_up_id", UUID.class));
		return new FollowUp(id, row.getInt("version"), row.getObject("followed_up_on", LocalDate.class),
				FollowUp.Reason.valueOf(row.getString("reason")), outcomes(id),
				FollowUp.Conclusion.valueOf(row.getString("conclusion")), consent(row), row.getString("note"),
				new Author(new StaffId(row.getString("followed_by_id")), row.getString("followed_by_name")));
	}

	private static @Nullable CareManagerConsent consent(ResultSet row) throws SQLException {
		String by = row.getString("care_manager_consent_by");
		return (by != null) ? new CareManagerConsent(CareManagerConsent.By.valueOf(by),
				row.getObject("care_manager_consent_on", LocalDate.class)) : null;
	}

	private List<GoalOutcome> outcomes(FollowUpId id) {
		return this.jdbc.sql("""
				SELECT goal_id, outcome, note FROM follow_up_outcome WHERE follow_up_id = :id ORDER BY position""")
			.param("id", id.value())
			.query((row, index) -> new GoalOutcome(new GoalId(row.getString("goal_id")),
					GoalOutcome.Reached.valueOf(row.getString("outcome")), row.getString("note")))
			.list();
	}

}

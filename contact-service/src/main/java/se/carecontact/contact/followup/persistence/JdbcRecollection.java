package se.carecontact.contact.followup.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.followup.PlanFact;
import se.carecontact.contact.followup.Recollection;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.persistence.Columns;

@Repository
class JdbcRecollection implements Recollection {

	private final JdbcClient jdbc;

	JdbcRecollection(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void unitOf(Collection<Envelope> clients, LocalDate from) {
		this.jdbc
			.sql("""
					INSERT INTO client_unit_history (client_id, municipality_id, unit_id, from_day)
					SELECT client_id, municipality_id, unit_id, CASE WHEN last_unit IS NULL THEN '-infinity' ELSE :from::date END
					FROM (SELECT told.*, (SELECT unit_id FROM client_unit_history kept WHERE kept.client_id = told.client_id
							ORDER BY number DESC LIMIT 1) AS last_unit
						FROM unnest(:clientIds::uuid[], :municipalityIds::text[], :unitIds::text[])
							AS told (client_id, municipality_id, unit_id)) now
					WHERE unit_id IS DISTINCT FROM last_unit""")
			.param("clientIds", Columns.ids(clients, Envelope::clientId))
			.param("municipalityIds", Columns.texts(clients, Envelope::municipalityId))
			.param("unitIds", Columns.texts(clients, Envelope::unitId))
			.param("from", from)
			.update();
	}

	@Override
	public void plan(PlanFact fact) {
		know(fact.plan());
		switch (fact) {
			case PlanFact.Opened opened -> {
			}
			case PlanFact.Agreed agreed ->
				step(agreed.plan().planId(), "AGREED", agreed.agreedOn(), agreed.nextFollowUpOn());
			case PlanFact.FollowedUp followed ->
				step(followed.plan().planId(), "FOLLOWED_UP", followed.followedUpOn(), followed.nextFollowUpOn());
			case PlanFact.Ended ended ->
				this.jdbc.sql("UPDATE followed_plan SET ended_on = :endedOn WHERE plan_id = :planId")
					.param("endedOn", ended.endedOn())
					.param("planId", ended.plan().planId())
					.update();
		}
	}

	private void know(PlanFact.Plan plan) {
		this.jdbc.sql("""
				INSERT INTO followed_plan (plan_id, client_id, municipality_id, decision_id)
				VALUES (:planId, :clientId, :municipalityId, :decisionId) ON CONFLICT DO NOTHING""")
			.paramSource(plan)
			.update();
	}

	private void step(UUID planId, String kind, LocalDate onDay, LocalDate nextDueOn) {
		this.jdbc.sql("""
				INSERT INTO followed_plan_step (plan_id, kind, on_day, next_due_on)
				VALUES (:planId, :kind, :onDay, :nextDueOn)""")
			.param("planId", planId)
			.param("kind", kind)
			.param("onDay", onDay)
			.param("nextDueOn", nextDueOn)
			.update();
	}

}

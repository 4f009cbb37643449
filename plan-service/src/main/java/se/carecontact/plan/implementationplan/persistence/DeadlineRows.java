package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.DuePlan;
import se.carecontact.plan.implementationplan.PlanId;

/** The part of a plan's row that tells what is to be announced. */
class DeadlineRows {

	/** Reads what is to be announced, by its own index, and the clients of just that. */
	static final String TO_ANNOUNCE = """
			SELECT client_in_care.client_id FROM implementation_plan JOIN client_in_care USING (client_id)
			WHERE announce_on <= :day
			ORDER BY announce_on, client_id LIMIT :limit
			FOR NO KEY UPDATE OF client_in_care SKIP LOCKED""";

	private final JdbcClient jdbc;

	DeadlineRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ClientId> lockClientsToAnnounce(LocalDate day, int limit) {
		return this.jdbc.sql(TO_ANNOUNCE)
			.param("day", day)
			.param("limit", limit)
			.query((row, index) -> new ClientId(row.getObject("client_id", UUID.class)))
			.list();
	}

	List<DuePlan> toAnnounce(Collection<ClientId> clients, LocalDate day) {
		return this.jdbc
			.sql("""
					SELECT plan_id, client_id, c.municipality_id, unit_id, identity_revision, main_staff_id, decision_id, due_on, next_follow_up_on,
					  due_soon_told_on, overdue_told_on
					FROM implementation_plan p JOIN client_in_care c USING (client_id)
					WHERE client_id = ANY (:clientIds) AND announce_on <= :day
					ORDER BY client_id, announce_on, plan_id""")
			.param("clientIds", clients.stream().map(ClientId::value).toArray(UUID[]::new))
			.param("day", day)
			.query((row, index) -> due(row))
			.list();
	}

	void told(PlanId id, Deadline announced) {
		this.jdbc.sql("""
				UPDATE implementation_plan SET due_soon_told_on = :dueSoonToldOn, overdue_told_on = :overdueToldOn,
				  announce_on = :announceOn
				WHERE plan_id = :planId""")
			.param("dueSoonToldOn", announced.told().dueSoonOn())
			.param("overdueToldOn", announced.told().overdueOn())
			// Told as near by now, so how many days that is before no longer matters.
			.param("announceOn", announced.announceOn(0))
			.param("planId", id.value())
			.update();
	}

	static Deadline.Told told(ResultSet row) throws SQLException {
		return new Deadline.Told(row.getObject("due_soon_told_on", LocalDate.class),
				row.getObject("overdue_told_on", LocalDate.class));
	}

	static DuePlan due(ResultSet row) throws SQLException {
		LocalDate followUp = row.getObject("next_follow_up_on", LocalDate.class);
		Deadline deadline = (followUp != null) ? new Deadline(Deadline.Kind.FOLLOW_UP, followUp, told(row))
				: new Deadline(Deadline.Kind.AGREEMENT,
						Objects.requireNonNull(row.getObject("due_on", LocalDate.class)), told(row));
		return new DuePlan(new PlanId(row.getObject("plan_id", UUID.class)),
				new ClientRef(new ClientId(row.getObject("client_id", UUID.class)), row.getString("municipality_id"),
						row.getString("unit_id"), row.getObject("identity_revision", Long.class)),
				new DecisionId(row.getString("decision_id")), deadline, staff(row.getString("main_staff_id")));
	}

	private static @Nullable StaffId staff(@Nullable String value) {
		return (value != null) ? new StaffId(value) : null;
	}

}

package se.carecontact.plan.retention.persistence;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.retention.RetainedTables;

/**
 * Works through the tables that stand in {@code retained_table}, so that a new table is a
 * row and not code here. The names come from a migration and are checked by the table:
 * letters and underscores only.
 */
@Repository
class JdbcRetainedTables implements RetainedTables {

	/** How a table's column leads to the client. */
	private static final Map<String, String> OF_CLIENT = Map.of("client_id", "client_id = :clientId", "plan_id",
			"plan_id IN (SELECT plan_id FROM implementation_plan WHERE client_id = :clientId)", "follow_up_id", """
					follow_up_id IN (SELECT follow_up_id FROM follow_up JOIN implementation_plan USING (plan_id)
					  WHERE client_id = :clientId)""", "decision_id", """
					(municipality_id, decision_id) IN (SELECT municipality_id, decision_id FROM home_care_decision
					  WHERE client_id = :clientId)""");

	private final JdbcClient jdbc;

	JdbcRetainedTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Integer> deleteAll(UUID clientId) {
		lockVersions(clientId);
		Map<String, Integer> rows = new LinkedHashMap<>();
		keep(rows, "idempotency_key", answers(clientId));
		switchOn("care.erasing", true);
		this.jdbc.sql("SELECT table_name, hangs_on FROM retained_table ORDER BY position, table_name")
			.query(Table.class)
			.list()
			.forEach((table) -> keep(rows, table.tableName(), delete(table, clientId)));
		switchOn("care.erasing", false);
		keep(rows, "event_outbox",
				this.jdbc.sql("DELETE FROM event_outbox WHERE aggregateid = :clientId")
					.param("clientId", clientId)
					.update());
		keep(rows, "parked_record",
				this.jdbc.sql("DELETE FROM parked_record WHERE record_key = :key")
					.param("key", clientId.toString().getBytes(StandardCharsets.UTF_8))
					.update());
		return rows;
	}

	@Override
	public void rename(String municipalityId, String staffId, String name) {
		switchOn("care.masking", true);
		for (NamedStaff named : this.jdbc
			.sql("SELECT * FROM named_staff JOIN retained_table USING (table_name) ORDER BY table_name, name_column")
			.query(NamedStaff.class)
			.list()) {
			this.jdbc
				.sql("UPDATE " + named.tableName() + " SET " + named.nameColumn() + " = :name WHERE " + named.idColumn()
						+ " = :staffId AND " + named.hangsOn() + " IN (SELECT " + named.hangsOn()
						+ " FROM implementation_plan WHERE municipality_id = :municipalityId)")
				.param("name", name)
				.param("staffId", staffId)
				.param("municipalityId", municipalityId)
				.update();
		}
		switchOn("care.masking", false);
	}

	/** Someone who says just now that they have read a version waits, and then can't. */
	private void lockVersions(UUID clientId) {
		this.jdbc
			.sql("SELECT 1 FROM plan_version WHERE plan_id IN (SELECT plan_id FROM implementation_plan"
					+ " WHERE client_id = :clientId) FOR UPDATE")
			.param("clientId", clientId)
			.query(Integer.class)
			.list();
	}

	/**
	 * First answers show plans, and every plan tells its client. They are of the last
	 * month only, so that looking through them all is soon done.
	 */
	private int answers(UUID clientId) {
		return this.jdbc
			.sql("DELETE FROM idempotency_key WHERE position(convert_to(:clientId, 'UTF8') IN body) > 0"
					+ " OR EXISTS (SELECT FROM implementation_plan p WHERE p.client_id = :clientId::uuid"
					+ " AND position(convert_to(p.plan_id::text, 'UTF8') IN body) > 0)")
			.param("clientId", clientId.toString())
			.update();
	}

	private int delete(Table table, UUID clientId) {
		return this.jdbc.sql("DELETE FROM " + table.tableName() + " WHERE " + OF_CLIENT.get(table.hangsOn()))
			.param("clientId", clientId)
			.update();
	}

	/** Locked versions open to nothing else; for this transaction only. */
	private void switchOn(String setting, boolean on) {
		this.jdbc.sql("SELECT set_config(:setting, :value, true)")
			.param("setting", setting)
			.param("value", on ? "on" : "off")
			.query()
			.singleValue();
	}

	private static void keep(Map<String, Integer> rows, String table, int deleted) {
		if (deleted > 0) {
			rows.put(table, deleted);
		}
	}

	/**
	 * Where someone on the staff is named beside their id, and what leads to the client.
	 */
	record NamedStaff(String tableName, String hangsOn, String idColumn, String nameColumn) {
	}

	/** A table and its column that leads to the client. */
	record Table(String tableName, String hangsOn) {
	}

}

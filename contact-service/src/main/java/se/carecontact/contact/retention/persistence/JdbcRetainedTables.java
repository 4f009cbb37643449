package se.carecontact.contact.retention.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.retention.RetainedTables;

/**
 * Works through the tables that stand in {@code retained_table}, so that a feature's new
 * table is a row and not code here. The names come from a migration and are checked by
 * the table: letters and underscores only.
 */
@Repository
class JdbcRetainedTables implements RetainedTables {

	private final JdbcClient jdbc;

	JdbcRetainedTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<LocalDate> lastEntry(UUID clientId) {
		String latest = tables("DOCUMENTATION").stream()
			.filter((table) -> table.entryColumn() != null)
			.map((table) -> "SELECT (max(" + table.entryColumn()
					+ ")::timestamptz AT TIME ZONE 'Europe/Stockholm')::date AS day FROM " + table.tableName()
					+ " WHERE client_id = :clientId")
			.collect(Collectors.joining(" UNION ALL "));
		return this.jdbc.sql("SELECT max(day) FROM (" + latest + ") entries")
			.param("clientId", clientId)
			.query(LocalDate.class)
			.optional();
	}

	@Override
	public Map<String, Integer> deleteWorkingPapers(UUID clientId) {
		return delete(tables("WORKING_PAPERS"), clientId);
	}

	@Override
	public Map<String, Integer> deleteAll(UUID clientId) {
		// Locked documentation opens to nothing else.
		this.jdbc.sql("SELECT set_config('care.erasing', 'on', true)").query().singleValue();
		Map<String, Integer> rows = delete(tables(null), clientId);
		this.jdbc.sql("SELECT set_config('care.erasing', 'off', true)").query().singleValue();
		return rows;
	}

	@Override
	public void rename(String municipalityId, String authorId, String name) {
		this.jdbc.sql("SELECT set_config('care.masking', 'on', true)").query().singleValue();
		for (NamedStaff named : this.jdbc.sql("SELECT * FROM named_staff ORDER BY table_name, name_column")
			.query(NamedStaff.class)
			.list()) {
			this.jdbc
				.sql("UPDATE " + named.tableName() + " SET " + named.nameColumn() + " = :name WHERE " + named.idColumn()
						+ " = :authorId AND client_id IN"
						+ " (SELECT client_id FROM client WHERE municipality_id = :municipalityId)")
				.param("name", name)
				.param("authorId", authorId)
				.param("municipalityId", municipalityId)
				.update();
		}
		this.jdbc.sql("SELECT set_config('care.masking', 'off', true)").query().singleValue();
	}

	private Map<String, Integer> delete(List<Table> tables, UUID clientId) {
		Map<String, Integer> rows = new LinkedHashMap<>();
		for (Table table : tables) {
			int deleted = this.jdbc.sql("DELETE FROM " + table.tableName() + " WHERE client_id = :clientId")
				.param("clientId", clientId)
				.update();
			if (deleted > 0) {
				rows.put(table.tableName(), deleted);
			}
		}
		return rows;
	}

	private List<Table> tables(@Nullable String holding) {
		return this.jdbc.sql("""
				SELECT table_name, entry_column FROM retained_table WHERE :holds::text IS NULL OR holds = :holds
				ORDER BY position, table_name""").param("holds", holding).query(Table.class).list();
	}

	/** Where someone on the staff is named beside their id. */
	record NamedStaff(String tableName, String idColumn, String nameColumn) {
	}

	/** A table and its column that tells the day of an entry. */
	record Table(String tableName, @Nullable String entryColumn) {
	}

}

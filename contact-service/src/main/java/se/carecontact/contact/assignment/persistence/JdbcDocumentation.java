package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.assignment.Documentation;
import se.carecontact.contact.assignment.DocumentationEntry;
import se.carecontact.contact.assignment.Mistake;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.platform.persistence.Params;

@Repository
class JdbcDocumentation implements Documentation {

	private static final String ENTRIES = """
			SELECT e.*, m.reason AS mistake_reason, m.author AS marked_by, m.author_name AS marked_by_name, m.marked_at
			FROM documentation_entry e LEFT JOIN documentation_mistake m USING (entry_id)
			WHERE e.client_id = :clientId
			""";

	private final JdbcClient jdbc;

	JdbcDocumentation(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(UUID clientId, DocumentationEntry entry) {
		ContactRole role = entry.role();
		this.jdbc
			.sql("""
					INSERT INTO documentation_entry (entry_id, client_id, kind, happened_on, outcome, role, staff_id, staff_name,
						reason, author, author_name, recorded_at)
					VALUES (:entryId, :clientId, :kind, :happenedOn, :outcome, :role, :staffId, :staffName, :reason, :author,
						:authorName, :recordedAt)""")
			.paramSource(Params.of(entry)
				.with("clientId", clientId)
				.with("kind", entry.kind().name())
				.with("role", (role != null) ? role.name() : null)
				.with("author", entry.author().id())
				.with("authorName", entry.author().name())
				.with("recordedAt", Instants.toColumn(entry.recordedAt())))
			.update();
	}

	@Override
	public List<DocumentationEntry> of(UUID clientId) {
		return this.jdbc.sql(ENTRIES + "ORDER BY e.number")
			.param("clientId", clientId)
			.query(JdbcDocumentation::row)
			.list();
	}

	@Override
	public Optional<DocumentationEntry> find(UUID clientId, UUID entryId) {
		return this.jdbc.sql(ENTRIES + "AND e.entry_id = :entryId")
			.param("clientId", clientId)
			.param("entryId", entryId)
			.query(JdbcDocumentation::row)
			.optional();
	}

	@Override
	public void mark(UUID entryId, Mistake mistake) {
		this.jdbc.sql("""
				INSERT INTO documentation_mistake (entry_id, client_id, reason, author, author_name, marked_at)
				SELECT entry_id, client_id, :reason, :author, :authorName, :markedAt
				FROM documentation_entry WHERE entry_id = :entryId""")
			.param("entryId", entryId)
			.param("reason", mistake.reason())
			.param("author", mistake.markedBy().id())
			.param("authorName", mistake.markedBy().name())
			.param("markedAt", Instants.toColumn(mistake.markedAt()))
			.update();
	}

	private static DocumentationEntry row(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		return new DocumentationEntry(row.getObject("entry_id", UUID.class),
				DocumentationEntry.Kind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class),
				row.getString("outcome"), (role != null) ? ContactRole.valueOf(role) : null, row.getString("staff_id"),
				row.getString("staff_name"), row.getString("reason"),
				new Actor(row.getString("author"), row.getString("author_name")), Instants.required(row, "recorded_at"),
				mistake(row));
	}

	private static @Nullable Mistake mistake(ResultSet row) throws SQLException {
		Instant markedAt = Instants.optional(row, "marked_at");
		return (markedAt == null) ? null : new Mistake(row.getString("mistake_reason"),
				new Actor(row.getString("marked_by"), row.getString("marked_by_name")), markedAt);
	}

}

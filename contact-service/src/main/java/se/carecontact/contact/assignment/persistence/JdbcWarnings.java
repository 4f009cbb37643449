package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.Warning;
import se.carecontact.contact.assignment.WarningLimits;
import se.carecontact.contact.assignment.Warnings;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.platform.persistence.Columns;
import se.carecontact.contact.platform.persistence.Instants;

@Repository
class JdbcWarnings implements Warnings {

	private final JdbcClient jdbc;

	JdbcWarnings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Warning> openOf(UUID clientId) {
		return this.jdbc.sql("""
				SELECT kind, since, text FROM contact_warning WHERE client_id = :clientId AND cleared_at IS NULL
				ORDER BY number""").param("clientId", clientId).query(JdbcWarnings::warning).list();
	}

	@Override
	public void become(String municipalityId, UUID clientId, List<Warning> warnings, Instant now) {
		List<Warning> open = openOf(clientId);
		open.stream()
			.filter((each) -> warnings.stream().noneMatch((still) -> isSame(each, still)))
			.forEach((each) -> clear(clientId, each.kind(), now));
		warnings.stream()
			.filter((each) -> open.stream().noneMatch((already) -> isSame(each, already)))
			.forEach((each) -> raise(municipalityId, clientId, each, now));
	}

	private static boolean isSame(Warning one, Warning other) {
		return one.kind() == other.kind() && one.text().equals(other.text());
	}

	private void clear(UUID clientId, Warning.Kind kind, Instant now) {
		this.jdbc.sql("""
				UPDATE contact_warning SET cleared_at = :now
				WHERE client_id = :clientId AND kind = :kind AND cleared_at IS NULL""")
			.param("now", Instants.toColumn(now))
			.param("clientId", clientId)
			.param("kind", kind.name())
			.update();
	}

	private void raise(String municipalityId, UUID clientId, Warning warning, Instant now) {
		bound("""
				INSERT INTO contact_warning (client_id, municipality_id, kind, since, text, raised_at)
				VALUES (:clientId, :municipalityId, :kind, :since, :text, :now)""", municipalityId, clientId, warning,
				now)
			.update();
	}

	@Override
	public void raiseWithoutMain(List<Occurrence<Warning>> warnings) {
		this.jdbc.sql("""
				INSERT INTO contact_warning (client_id, municipality_id, kind, since, text, raised_at)
				SELECT * FROM unnest(:clientIds::uuid[], :municipalityIds::text[], :kinds::text[], :since::date[],
					:texts::text[], :raisedAt::timestamptz[]) AS raised (client_id)
				WHERE NOT EXISTS (SELECT FROM contact_assignment assigned
					WHERE assigned.client_id = raised.client_id AND role = 'MAIN' AND ended_on IS NULL)
				ON CONFLICT (client_id, kind) WHERE cleared_at IS NULL
					DO UPDATE SET since = excluded.since, text = excluded.text
					WHERE excluded.since < contact_warning.since""")
			.param("clientIds", Columns.ids(warnings, (each) -> each.envelope().clientId()))
			.param("municipalityIds", Columns.texts(warnings, (each) -> each.envelope().municipalityId()))
			.param("kinds", Columns.texts(warnings, (each) -> each.fact().kind()))
			.param("since", Columns.texts(warnings, (each) -> each.fact().since()))
			.param("texts", Columns.texts(warnings, (each) -> each.fact().text()))
			.param("raisedAt", Columns.texts(warnings, (each) -> each.envelope().occurredAt()))
			.update();
	}

	private JdbcClient.StatementSpec bound(String sql, String municipalityId, UUID clientId, Warning warning,
			Instant now) {
		return this.jdbc.sql(sql)
			.param("clientId", clientId)
			.param("municipalityId", municipalityId)
			.param("kind", warning.kind().name())
			.param("since", warning.since())
			.param("text", warning.text())
			.param("now", Instants.toColumn(now));
	}

	@Override
	public List<Raised> page(String municipalityId, Set<String> unitIds, LocalDate day, @Nullable Long after,
			int limit) {
		return this.jdbc.sql("""
				SELECT w.number, w.client_id, c.unit_id, w.kind, w.since, w.text
				FROM contact_warning w JOIN client c USING (client_id)
				WHERE w.municipality_id = :municipalityId AND w.cleared_at IS NULL AND w.since <= :day
					AND w.number > :after AND (:all OR c.unit_id = ANY(:unitIds))
				ORDER BY w.number LIMIT :limit""")
			.param("municipalityId", municipalityId)
			.param("day", day)
			.param("after", (after != null) ? after : 0)
			.param("all", unitIds.isEmpty())
			.param("unitIds", unitIds.toArray(new String[0]))
			.param("limit", limit)
			.query(Raised.class)
			.list();
	}

	@Override
	public WarningLimits limits(String municipalityId) {
		return this.jdbc.sql("""
				SELECT long_absence_days, title_proof_days FROM contact_warning_limit
				WHERE municipality_id IN (:municipalityId, '*') ORDER BY municipality_id DESC LIMIT 1""")
			.param("municipalityId", municipalityId)
			.query(WarningLimits.class)
			.single();
	}

	private static Warning warning(ResultSet row, int number) throws SQLException {
		return new Warning(Warning.Kind.valueOf(row.getString("kind")), row.getObject("since", LocalDate.class),
				row.getString("text"));
	}

}

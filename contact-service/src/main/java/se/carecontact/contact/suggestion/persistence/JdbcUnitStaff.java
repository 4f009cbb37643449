package se.carecontact.contact.suggestion.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.staff.TitleProof;
import se.carecontact.contact.suggestion.Away;
import se.carecontact.contact.suggestion.Candidate;
import se.carecontact.contact.suggestion.Load;
import se.carecontact.contact.suggestion.UnitStaff;

@Repository
class JdbcUnitStaff implements UnitStaff {

	/**
	 * One statement for the whole unit. The loads come from an index alone
	 * (contact_assignment_load); the leave that matters is the one that lasts longest.
	 */
	private static final String FACTS = """
			WITH member AS MATERIALIZED (
				SELECT * FROM staff
				WHERE municipality_id = :municipalityId AND (unit_id = :unitId OR staff_id = ANY(:also))
			), load AS (
				SELECT a.staff_id, count(*) FILTER (WHERE a.role = 'MAIN') AS as_main,
					count(*) FILTER (WHERE a.role = 'DEPUTY') AS as_deputy
				FROM contact_assignment a
				WHERE a.municipality_id = :municipalityId AND a.staff_id IN (SELECT staff_id FROM member)
					AND a.ended_on IS NULL
				GROUP BY a.staff_id
			), away AS (
				SELECT DISTINCT ON (staff_id) staff_id, away_from, coalesce(returned_on - 1, away_until) AS away_until
				FROM staff_leave
				WHERE municipality_id = :municipalityId AND staff_id IN (SELECT staff_id FROM member)
					AND away_from <= :horizon AND cancelled_on IS NULL
					AND coalesce(returned_on - 1, away_until, 'infinity') >= greatest(away_from, :day::date)
				ORDER BY staff_id, coalesce(returned_on - 1, away_until, 'infinity') DESC, away_from
			)
			SELECT m.staff_id, m.name, m.title, m.proof_kind, m.proof_valid_until, m.proof_employed_20230701, m.unit_id,
				m.weekend_team, m.employed_from, m.employed_until, coalesce(l.as_main, 0) AS as_main,
				coalesce(l.as_deputy, 0) AS as_deputy, w.away_from, w.away_until,
				CASE WHEN cardinality(:tasks::text[]) > 0 THEN ARRAY(
					SELECT task ->> 'code' FROM jsonb_array_elements(m.delegated_tasks) task
					WHERE task ->> 'code' = ANY(:tasks)
						AND coalesce((task ->> 'validUntil')::date, 'infinity') >= :day) END AS delegated
			FROM member m
			LEFT JOIN load l ON l.staff_id = m.staff_id
			LEFT JOIN away w ON w.staff_id = m.staff_id
			WHERE m.employed_until IS NULL OR m.employed_until >= :day OR m.staff_id = ANY(:also)
				OR l.staff_id IS NOT NULL
			ORDER BY m.staff_id""";

	private final JdbcClient jdbc;

	JdbcUnitStaff(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Candidate> of(String municipalityId, String unitId, LocalDate day, Set<String> tasks,
			Set<String> also) {
		return this.jdbc.sql(FACTS)
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.param("day", day)
			.param("horizon", day.plusDays(Away.LONG_DAYS))
			.param("tasks", tasks.toArray(new String[0]))
			.param("also", also.toArray(new String[0]))
			.query(JdbcUnitStaff::row)
			.list();
	}

	/**
	 * By the columns' places in {@link #FACTS}: thousands of rows would each look up
	 * every name.
	 */
	private static Candidate row(ResultSet row, int number) throws SQLException {
		LocalDate awayFrom = row.getObject(13, LocalDate.class);
		Away away = (awayFrom == null) ? null : new Away(awayFrom, row.getObject(14, LocalDate.class));
		return new Candidate(row.getString(1), row.getString(2), row.getString(3), proof(row), row.getString(7),
				row.getString(8), row.getObject(9, LocalDate.class), row.getObject(10, LocalDate.class),
				delegated(row.getArray(15)), away, new Load(row.getInt(11), row.getInt(12)));
	}

	private static @Nullable TitleProof proof(ResultSet row) throws SQLException {
		String kind = row.getString(4);
		return (kind == null) ? null : new TitleProof(TitleProof.Kind.valueOf(kind), row.getObject(5, LocalDate.class),
				row.getObject(6, Boolean.class));
	}

	private static Set<String> delegated(@Nullable Array array) throws SQLException {
		return (array == null) ? Set.of() : Set.of((String[]) array.getArray());
	}

}
